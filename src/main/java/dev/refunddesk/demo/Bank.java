package dev.refunddesk.demo;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.payout.bank.BankBatches;
import dev.refunddesk.payout.bank.BankResults;
import dev.refunddesk.payout.bank.BatchLine;
import dev.refunddesk.payout.bank.BatchPages;
import dev.refunddesk.ticket.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The bank of the made-up shop: takes batches and says what became of them. */
@Component
class Bank {

  private final BankBatches batches;
  private final BatchPages pages;
  private final BankResults results;

  Bank(BankBatches batches, BatchPages pages, BankResults results) {
    this.batches = batches;
    this.pages = pages;
    this.results = results;
  }

  /** Puts what is due into a batch and tells its number. */
  String take(Actor finance) {
    return batches.create(finance);
  }

  /** Everything of the batch has arrived, but for the tickets whose accounts are closed. */
  void answer(String batch, Set<TicketNumber> closed, Actor finance) {
    var refused = closed.stream().map(TicketNumber::value).collect(Collectors.toSet());
    var file = file(pages.lines(batch), refused);
    results.record(batch, batch + "-回盘.csv", file.getBytes(StandardCharsets.UTF_8), finance);
  }

  private static String file(List<BatchLine> lines, Set<String> refused) {
    var file = new StringBuilder("流水号,参考号,状态,原因\r\n");
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var isRefused = refused.contains(line.ticket());
      file.append(isRefused ? "" : line.batch() + "-" + (7_001 + i))
          .append(',')
          .append(line.reference())
          .append(isRefused ? ",交易失败," + Words.BANK_REFUSAL : ",交易成功,")
          .append("\r\n");
    }
    return file.toString();
  }
}
