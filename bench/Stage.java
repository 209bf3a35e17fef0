import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is measured at one size of the data set. */
final class Stage {

  /**
   * How much is done.
   *
   * @param tickets submits of a round
   * @param rounds rounds of submits
   * @param views views of each page in a round
   */
  record Effort(int tickets, int rounds, int views) {}

  /** The figures of one size. */
  record Figures(
      Times choose,
      Times look,
      Times submit,
      Times plain,
      double newsSeconds,
      Map<String, Times> pages,
      List<String> found) {}

  private final Shop shop;
  private final Effort effort;
  private final String name;

  Stage(Shop shop, Effort effort, String name) {
    this.shop = shop;
    this.effort = effort;
    this.name = name;
  }

  Figures measure() throws Exception {
    var submits = new Submits(shop);
    say("warming up");
    var first = submits.round(name + "warm", effort.tickets());
    submits.round(name + "warm2", effort.tickets());
    var plain = new PlainSql(shop, first.tickets().getFirst());
    plain.round(name + "plainwarm", serial(), effort.tickets());
    var rounds = new ArrayList<Submits.Round>();
    var plains = new ArrayList<Times>();
    for (int r = 0; r < effort.rounds(); r++) {
      say("submits, round " + (r + 1));
      rounds.add(submits.round(name + "r" + r, effort.tickets()));
      plains.add(plain.round(name + "p" + r, serial(), effort.tickets()));
      System.out.println(
          "  "
              + rounds.getLast().submit()
              + " "
              + rounds.getLast().submit().perSecond()
              + "/s; plain "
              + plains.getLast()
              + " "
              + plains.getLast().perSecond()
              + "/s");
    }
    say("pages and searches");
    var pages = new Pages(shop, effort.views()).measure(new PageList(shop).pages());
    say("every hit");
    return new Figures(
        Times.median(rounds.stream().map(Submits.Round::choose).toList()),
        Times.median(rounds.stream().map(Submits.Round::look).toList()),
        Times.median(rounds.stream().map(Submits.Round::submit).toList()),
        Times.median(plains),
        Times.median(rounds.stream().mapToDouble(Submits.Round::newsSeconds).toArray()),
        pages,
        found(submits));
  }

  private List<String> found(Submits submits) throws Exception {
    var searches = new Searches(shop);
    var found = new ArrayList<>(searches.checkPlanted());
    found.add(searches.checkFrequent("退款"));
    found.add("at once " + searches.checkFresh(submits, name + "f", 20));
    return found;
  }

  /** Numbers of plain SQL's tickets begin where none of another round is. */
  private int serial() {
    serial += effort.tickets();
    return serial;
  }

  private static int serial;

  private static void say(String what) {
    System.out.println("  " + what + " ...");
  }
}
