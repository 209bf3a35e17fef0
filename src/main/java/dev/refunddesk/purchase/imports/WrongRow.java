package dev.refunddesk.purchase.imports;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.purchase.intake.Fault;
import java.util.List;

/**
 * A row of a file that is not taken, as it came.
 *
 * @param line where it begins in the file, from 1
 * @param faults at least one; each names the header of its column, or nothing if the whole row is
 *     meant
 */
public record WrongRow(int line, List<String> cells, List<Fault> faults) {

  /** Where and why, in the reader's language: 第 62 行：实付金额 “十二元” 不是金额. */
  public String words(Fault fault, Texts texts) {
    return fault.path().isEmpty()
        ? texts.t("purchase.import.row", Integer.toString(line), fault.words(texts))
        : texts.t("purchase.import.cell", Integer.toString(line), fault.path(), fault.words(texts));
  }
}
