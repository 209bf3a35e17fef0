package dev.refunddesk.platform.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The answer of a query as lines of text, each column as wide as its widest value. */
record ResultTable(List<List<String>> lines) {

  private static final int WIDEST = 60;

  static ResultTable of(ResultSet rows) throws SQLException {
    var columns = rows.getMetaData().getColumnCount();
    var lines = new ArrayList<List<String>>();
    var head = new ArrayList<String>();
    for (var column = 1; column <= columns; column++) {
      head.add(rows.getMetaData().getColumnLabel(column));
    }
    lines.add(head);
    while (rows.next()) {
      var line = new ArrayList<String>();
      for (var column = 1; column <= columns; column++) {
        line.add(shown(rows.getString(column)));
      }
      lines.add(line);
    }
    return new ResultTable(lines);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(padded(line).stripTrailing()).append('\n'));
    return text.append(lines.size() - 1).append(" rows\n").toString();
  }

  private String padded(List<String> line) {
    return IntStream.range(0, line.size())
        .mapToObj(column -> {
          var value = line.get(column);
          return value + " ".repeat(width(column) - width(value) + 2);
        })
        .collect(Collectors.joining());
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> width(line.get(column))).max().orElse(0);
  }

  /** Chinese characters take two places of a terminal. */
  private static int width(String value) {
    return IntStream.range(0, value.length())
        .map(index -> Character.isIdeographic(value.charAt(index)) ? 2 : 1)
        .sum();
  }

  private static String shown(@Nullable String value) {
    if (value == null) {
      return "∅";
    }
    var line = value.replace('\n', '⏎');
    return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
  }
}
