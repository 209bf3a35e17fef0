package dev.refunddesk.purchase.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * The text a cell stands for: dates year first, numbers in plain digits, a formula as itself.
 *
 * <p>A spreadsheet keeps fifteen digits of a number; a longer one has lost its end, so it is shown
 * in powers of ten, which is refused wherever digits matter.
 */
final class XlsxCell {

  private static final MathContext KEPT = new MathContext(15);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE_SIGNS = Pattern.compile("[ymdhs]");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private XlsxCell() {}

  static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? MOMENT.format(cell.asDate()) : number(cell.asNumber());
      case FORMULA -> "=" + cell.getFormula();
      case STRING -> cell.getText();
      case BOOLEAN, ERROR -> String.valueOf(cell.getRawValue());
      case EMPTY -> "";
    };
  }

  private static String number(BigDecimal value) {
    var exact = value.stripTrailingZeros();
    var isCut = exact.precision() > KEPT.getPrecision() && exact.scale() <= 0;
    return isCut || exact.scale() < -KEPT.getPrecision()
        ? new BigDecimal(exact.round(KEPT).unscaledValue(), exact.round(KEPT).scale()).toString()
        : exact.round(KEPT).stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    return format != null
        && DATE_SIGNS
            .matcher(QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
            .find();
  }
}
