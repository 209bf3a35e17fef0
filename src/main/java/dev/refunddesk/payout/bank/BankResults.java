package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payouts;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the bank's files of results in, line by line; a bad line harms no other. */
@Component
public class BankResults {

  private final BatchPages pages;
  private final BatchLineStore lines;
  private final ReportStore reports;
  private final Payouts payouts;
  private final IdSource ids;
  private final InstantSource clock;

  BankResults(
      BatchPages pages,
      BatchLineStore lines,
      ReportStore reports,
      Payouts payouts,
      IdSource ids,
      InstantSource clock) {
    this.pages = pages;
    this.lines = lines;
    this.reports = reports;
    this.payouts = payouts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes in what the bank says of a batch and tells the report's id.
   *
   * <p>The order of the lines does not matter, and the same file again changes nothing.
   */
  @Transactional
  public UUID record(String batch, String name, byte[] file, Actor by) {
    var rows = ResultFile.rows(file);
    var number = pages.get(batch).number();
    var book = new ResultBook(lines.lock(number), rows);
    var now = clock.instant();
    var read = rows.stream().map(book::read).toList();
    var report = new ResultReport(ids.next(), number, name, now, by, read);
    reports.insert(report);
    book.answers()
        .forEach((reference, answer) -> {
          lines.answer(reference, answer, now);
          payouts.askAgain(reference);
        });
    return report.id();
  }

  /** What came of a file; refuses an unknown one. */
  public ResultReport report(UUID id) {
    return reports.find(id).orElseThrow(() -> new Refusal(BankProblem.REPORT_NOT_FOUND, id));
  }
}
