import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures the desk as people meet it and prints the figures; docs/bench.md tells what they mean.
 */
final class Bench {

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;
  private static final int STARTS = 3;
  private static final long REST_MILLIS = 20_000;

  private static final Path FOLDER = Path.of("target/bench");

  public static void main(String[] arguments) throws Exception {
    var quick = List.of(arguments).contains("--quick");
    empty(FOLDER);
    Stage.Figures small;
    Stage.Figures large = null;
    try (var desk = Desk.start(FOLDER)) {
      desk.awaitDemo();
      try (var db = desk.database()) {
        var data = new DataSet(db);
        grow(data, SMALL);
        var shop = Shop.open(desk, data);
        var effort = quick ? new Stage.Effort(800, 3, 100) : new Stage.Effort(1_600, 5, 200);
        small = new Stage(shop, effort, "s").measure();
        if (!quick) {
          grow(data, LARGE);
          large = new Stage(shop, effort, "l").measure();
        }
      }
    }
    var report = new Report();
    figures(report, small, large);
    rest(report);
    report.print();
  }

  private static void grow(DataSet data, int tickets) throws Exception {
    var start = System.nanoTime();
    System.out.println("Making " + tickets + " tickets ...");
    data.grow(tickets);
    System.out.println(Report.number("  %.0f s", (System.nanoTime() - start) / 1e9));
  }

  private static void figures(Report report, Stage.Figures small, Stage.Figures large) {
    report.add("submit by the form, 8 connections", rate(small.submit()), rate(large), "");
    report.add("the same rows by plain SQL, 8 connections", rate(small.plain()), plain(large), "");
    report.add(
        "submit of plain SQL",
        Report.percent(small.submit().perSecond(), small.plain().perSecond()),
        large == null ? "" : Report.percent(large.submit().perSecond(), large.plain().perSecond()),
        ">= 15 %");
    add(report, "submit", small.submit(), large == null ? null : large.submit(), "p99 <= 60 ms");
    add(report, "choose the order", small.choose(), large == null ? null : large.choose(), "");
    add(report, "see verdict and form", small.look(), large == null ? null : large.look(), "");
    report.add(
        "last news after the last submit",
        Report.number("%.1f s", small.newsSeconds()),
        large == null ? "" : Report.number("%.1f s", large.newsSeconds()),
        "");
    small
        .pages()
        .forEach((name, times) ->
            add(
                report,
                name,
                times,
                large == null ? null : large.pages().get(name),
                name.startsWith("search") ? "p50 <= 20 ms" : "p50 <= 8 ms"));
    if (large != null) {
      report.add(
          "queue at 1 M beside 10 k",
          "",
          Report.number(
              "%.2f", large.pages().get("queue").p50() / small.pages().get("queue").p50()),
          "<= 1.3");
    }
    for (int i = 0; i < small.found().size(); i++) {
      report.add("found", small.found().get(i), large == null ? "" : large.found().get(i), "all");
    }
  }

  private static void add(Report report, String name, Times small, Times large, String target) {
    report.add(name, small.toString(), large == null ? "" : large.toString(), target);
  }

  private static String rate(Times times) {
    return Report.number("%.0f tickets/s", times.perSecond());
  }

  private static String rate(Stage.Figures figures) {
    return figures == null ? "" : rate(figures.submit());
  }

  private static String plain(Stage.Figures figures) {
    return figures == null ? "" : rate(figures.plain());
  }

  /** Starts that find everything prepared, and what is held in memory at rest. */
  private static void rest(Report report) throws Exception {
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < STARTS; i++) {
      try (var desk = Desk.start(FOLDER)) {
        seconds.add(desk.secondsToFirstPage());
        if (i == STARTS - 1) {
          Thread.sleep(REST_MILLIS);
          var idle = desk.residentMegabytes() + " MB";
          report.add("idle memory of the desk", idle, "", "<= 300 MB");
          report.add("idle memory of PostgreSQL", desk.postgresMegabytes() + " MB", "", "");
        }
      }
    }
    var median = Times.median(seconds.stream().mapToDouble(Double::doubleValue).toArray());
    report.add("second start to the first page", Report.number("%.1f s", median), "", "<= 5 s");
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Bench() {}
}
