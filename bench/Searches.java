import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the search finds all there is, page by page, and at once. */
final class Searches {

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final int SHOWN = 20;

  private final Shop shop;

  Searches(Shop shop) {
    this.shop = shop;
  }

  static String path(String question) {
    return "/desk/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  static String ownPath(String question) {
    return "/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  /** What all pages of an answer show, at most so many tickets; no ticket may come twice. */
  List<String> all(String question, int most) throws IOException {
    var found = new ArrayList<String>();
    try (var web = shop.desk().web()) {
      var next = path(question);
      while (next != null && found.size() < most) {
        var page = web.get(shop.agent(), next).text();
        found.addAll(Pages.tickets(page));
        var link = NEXT.matcher(page);
        next = link.find() ? link.group(1).replace("&amp;", "&") : null;
      }
    }
    if (new HashSet<>(found).size() != found.size()) {
      throw new IllegalStateException(question + " shows a ticket twice");
    }
    return found;
  }

  /** Each planted word is found in just the tickets it was put into. */
  List<String> checkPlanted() throws IOException {
    var told = new ArrayList<String>();
    for (var word : List.of("雪崩", "宕机", "kernelpanic", "量子隧道服务", "跨境")) {
      var there = Planted.count(word, shop.data().size());
      var found = all(word, Integer.MAX_VALUE).size();
      told.add(word + " " + found + " of " + there);
      if (found != there) {
        throw new IllegalStateException(word + " is found " + found + " times of " + there);
      }
    }
    return told;
  }

  /** A word that nearly every ticket says: the first hundred pages are what plain SQL says. */
  String checkFrequent(String word) throws Exception {
    var pages = 100;
    var most = pages * SHOWN;
    var wanted =
        shop.data()
            .list(
                """
                select number from ticket.ticket t
                where subject like '%%%1$s%%' or order_service_name like '%%%1$s%%'
                  or exists (
                    select from ticket.entry e
                    where e.ticket = t.number and e.text like '%%%1$s%%')
                order by created_at desc, number desc limit %2$d
                """
                    .formatted(word, most));
    var found = all(word, wanted.size());
    if (!found.equals(wanted)) {
      throw new IllegalStateException(word + ": the first " + most + " differ from plain SQL's");
    }
    return word + ", the first " + wanted.size();
  }

  /**
   * A ticket is found by its own words right after it was handed in.
   *
   * @param round begins with another letter at each size, so that nobody has said them before
   */
  String checkFresh(Submits submits, String round, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      var word = "" + (char) (0x9F00 + i) + (char) (0x9E00 + round.charAt(0));
      var ticket = submits.submitSaying(round + i, word);
      var found = all(word, SHOWN);
      if (!found.equals(List.of(ticket))) {
        throw new IllegalStateException(word + " of " + ticket + " is found in " + found);
      }
    }
    return times + " of " + times;
  }
}
