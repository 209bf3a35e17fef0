package dev.refunddesk.console.finance;

import dev.refunddesk.payout.bank.BankBatch;
import dev.refunddesk.payout.bank.BatchLine;
import dev.refunddesk.payout.bank.BatchPages;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;

/**
 * A batch with its lines, its file and what the bank said of it.
 *
 * @param errors what is wrong with the file of results that was handed in
 */
public record BatchPage(
    BankBatch batch,
    Totals totals,
    List<BatchLine> lines,
    List<BatchPages.Reading> readings,
    FormErrors errors) {

  /** The address of the batch. */
  public String address() {
    return "/desk/payouts/batches/" + batch.number();
  }
}
