import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of figures. */
final class Report {

  private final List<String[]> lines = new ArrayList<>();

  /** One figure at both sizes; what was not measured stays empty. */
  void add(String name, String small, String large, String target) {
    lines.add(new String[] {name, small, large, target});
  }

  void print() {
    var head = new String[] {"figure", "10 k tickets", "1 M tickets", "target"};
    var widths = new int[head.length];
    lines.addFirst(head);
    for (var line : lines) {
      for (int i = 0; i < line.length; i++) {
        widths[i] = Math.max(widths[i], width(line[i]));
      }
    }
    lines.add(1, rule(widths));
    for (var line : lines) {
      var row = new StringBuilder("|");
      for (int i = 0; i < line.length; i++) {
        row.append(' ').append(line[i]).repeat(' ', widths[i] - width(line[i])).append(" |");
      }
      System.out.println(row);
    }
  }

  private static String[] rule(int[] widths) {
    var rule = new String[widths.length];
    for (int i = 0; i < widths.length; i++) {
      rule[i] = "-".repeat(widths[i]);
    }
    return rule;
  }

  /** Chinese characters take two columns. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  static String percent(double part, double whole) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * part / whole);
  }

  static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
