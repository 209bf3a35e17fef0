package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.platform.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers payouts into batches and hands out their files. */
@Component
public class BankBatches {

  /** No bank minds a file of this length, and a page can show it. */
  static final int MOST_LINES = 500;

  private final Payouts payouts;
  private final BatchStore batches;
  private final BatchLineStore lines;
  private final BatchPages pages;
  private final InstantSource clock;
  private final ZoneId zone;

  BankBatches(
      Payouts payouts,
      BatchStore batches,
      BatchLineStore lines,
      BatchPages pages,
      InstantSource clock,
      ZoneId zone) {
    this.payouts = payouts;
    this.batches = batches;
    this.lines = lines;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** Puts everything that is due into a new batch and tells its number; refuses if nothing is. */
  @Transactional
  public String create(Actor by) {
    var now = clock.instant();
    var number = batches.insert(now.atZone(zone).toLocalDate(), by, now);
    var references = payouts.release(ChannelKind.BANK_TRANSFER, MOST_LINES);
    if (references.isEmpty()) {
      throw new Refusal(BankProblem.NOTHING_DUE);
    }
    lines.insert(number, references);
    return number;
  }

  /** The batch's file, the same each time; refuses while lines are still being written into it. */
  public byte[] file(String number, Texts texts) {
    var batch = pages.get(number);
    if (!batch.isReady()) {
      throw new Refusal(BankProblem.BATCH_NOT_READY, number, batch.accepted(), batch.lines());
    }
    return BatchFile.write(pages.lines(number), texts);
  }
}
