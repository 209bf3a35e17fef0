package dev.refunddesk.console.imports;

import dev.refunddesk.purchase.imports.ImportRun;
import dev.refunddesk.purchase.imports.WrongRow;
import java.util.List;

/**
 * A run and the first of its wrong rows.
 *
 * @param wrong in the order of the file
 */
public record ImportPage(ImportRun run, List<WrongRow> wrong) {

  public String address() {
    return "/admin/imports/" + run.id();
  }

  /** How many wrong rows are not shown. */
  public int more() {
    return run.wrong() - wrong.size();
  }
}
