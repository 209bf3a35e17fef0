package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.intake.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as text.
 *
 * @param line where it begins in the file, from 1
 * @param broken why its cells cannot be told apart, if they cannot
 */
record Row(int line, List<String> cells, Fault.@Nullable Reason broken) {

  private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern GUARDED = Pattern.compile("^'[=+\\-@＝＋－＠\t\r]");

  Row(int line, List<String> cells) {
    this(line, cells, null);
  }

  boolean isBlank() {
    return broken == null && cells.stream().allMatch(String::isBlank);
  }

  /** The text of a column; nothing where the row has none. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The row without what spreadsheets and our own lists of wrong rows put around text. */
  Row unwrapped() {
    return new Row(line, cells.stream().map(Row::unwrap).toList(), broken);
  }

  private static String unwrap(String cell) {
    var wrapped = AS_TEXT.matcher(cell);
    if (wrapped.matches()) {
      return wrapped.group(1);
    }
    return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
  }
}
