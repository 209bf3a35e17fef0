import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looking at pages over one connection, one after the other. */
final class Pages {

  private static final int ROUNDS = 5;

  private final Shop shop;
  private final int views;

  /** So many views of each page in a round. */
  Pages(Shop shop, int views) {
    this.shop = shop;
    this.views = views;
  }

  /**
   * A page, or several alike that are looked at in turn.
   *
   * @param marks what must stand in each, place by place
   */
  record Page(String name, List<Visitor> who, List<String> paths, List<String> marks) {

    static Page of(String name, Visitor who, String path, String mark) {
      return new Page(name, List.of(who), List.of(path), List.of(mark));
    }
  }

  /** Medians of several rounds after one to warm up; every page is read and checked once first. */
  Map<String, Times> measure(List<Page> pages) throws IOException {
    var rounds = new LinkedHashMap<String, List<Times>>();
    try (var web = shop.desk().web()) {
      for (var page : pages) {
        check(web, page);
        look(web, page, views);
      }
      for (int r = 0; r < ROUNDS; r++) {
        for (var page : pages) {
          look(web, page, Math.max(10, views / 10));
          rounds
              .computeIfAbsent(page.name(), _ -> new ArrayList<>())
              .add(Times.of(look(web, page, views)));
        }
      }
    }
    var medians = new LinkedHashMap<String, Times>();
    rounds.forEach((name, all) -> medians.put(name, Times.median(all)));
    return medians;
  }

  private static List<Long> look(Web web, Page page, int times) throws IOException {
    var nanos = new ArrayList<Long>();
    for (int i = 0; i < times; i++) {
      var at = i % page.paths().size();
      var answer = web.get(page.who().get(at % page.who().size()), page.paths().get(at));
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.status() + " for " + page.paths().get(at));
      }
      nanos.add(answer.nanos());
    }
    return nanos;
  }

  private static void check(Web web, Page page) throws IOException {
    for (int i = 0; i < page.paths().size(); i++) {
      var answer = web.get(page.who().get(i % page.who().size()), page.paths().get(i));
      if (answer.status() != 200 || !answer.text().contains(page.marks().get(i))) {
        throw new IllegalStateException(
            page.paths().get(i)
                + " answers "
                + answer.status()
                + " without "
                + page.marks().get(i));
      }
    }
  }

  /** The tickets that a list leads to, in its order. */
  static List<String> tickets(String page) {
    return Pattern.compile("href=\"/(?:desk/)?tickets/(RF\\d{6}-\\w{5})\"")
        .matcher(page)
        .results()
        .map(link -> link.group(1))
        .distinct()
        .toList();
  }
}
