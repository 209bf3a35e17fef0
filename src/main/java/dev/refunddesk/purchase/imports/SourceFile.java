package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.Refusal;
import java.util.stream.Stream;

/** A file that somebody sent, and how its rows are read. */
interface SourceFile {

  /** All rows that are not blank; to be closed. */
  Stream<Row> rows();

  /** How it is written, for people: {@code CSV, UTF-8} or {@code XLSX}. */
  String form();

  /**
   * Finds out what the file is by its bytes; its name does not count.
   *
   * @param encoding what somebody chose, or empty to find out
   */
  static SourceFile of(byte[] content, String encoding) {
    if (content.length == 0) {
      throw new Refusal(ImportProblem.EMPTY);
    }
    if (XlsxFile.isOldExcel(content)) {
      throw new Refusal(ImportProblem.OLD_EXCEL);
    }
    return XlsxFile.isZip(content) ? XlsxFile.of(content) : CsvFile.of(content, encoding);
  }
}
