package dev.refunddesk.payout.bank;

import dev.refunddesk.platform.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The file that goes to the bank: UTF-8 with a byte-order mark, its columns in a fixed order. */
final class BatchFile {

  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "method",
          "holder",
          "institution",
          "account",
          "transaction",
          "amount",
          "currency",
          "ticket",
          "batch");

  /** What a spreadsheet would take for the start of a formula. */
  private static final String DANGEROUS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private BatchFile() {}

  static byte[] write(List<BatchLine> lines, Texts texts) {
    var out = new StringWriter().append('\uFEFF');
    try (var csv = CSVFormat.RFC4180.print(out)) {
      csv.printRecord(COLUMNS.stream().map(column -> texts.t("payout.column." + column)));
      for (var line : lines) {
        csv.printRecord(cells(line, texts).map(BatchFile::safe));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> cells(BatchLine line, Texts texts) {
    var payee = line.payee();
    return Stream.of(
        line.reference(),
        texts.t("payout.method." + payee.method()),
        payee.holder(),
        payee.institution(),
        payee.account(),
        payee.transaction(),
        line.amount().toDecimal().toPlainString(),
        line.amount().currency().getCurrencyCode(),
        line.ticket(),
        line.batch());
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
