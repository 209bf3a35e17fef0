package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Actor;
import java.time.Instant;

/**
 * Payouts that go out by one file.
 *
 * @param number such as {@code B260319-1}
 * @param lines how many payouts it has
 * @param accepted how many are part of the file; it is handed out when all are
 * @param settled how many have arrived, as the bank says
 * @param declined how many the bank refused
 */
public record BankBatch(
    String number,
    Instant createdAt,
    Actor by,
    long lines,
    long accepted,
    long settled,
    long declined) {

  public boolean isReady() {
    return accepted == lines;
  }

  /** How many the bank has not answered yet. */
  public long open() {
    return lines - settled - declined;
  }
}
