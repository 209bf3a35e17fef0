package dev.refunddesk.payout.work;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Transfer;
import java.time.Instant;

/**
 * A payout that a worker has taken up, for as long as nobody takes it up after it.
 *
 * @param before what it was when it was taken up; only what was scheduled may be sent
 * @param fence the number of the taking up: whoever holds an older one has come too late
 * @param dueAt when the next worker may take it up
 * @param tries how often it was taken up, this time included
 */
record Job(
    String reference,
    String ticket,
    String tender,
    ChannelKind channel,
    Money amount,
    Payee payee,
    PayoutStatus before,
    long fence,
    Instant dueAt,
    int tries) {

  Transfer transfer() {
    return new Transfer(reference, amount, payee);
  }

  /** What it is in anybody else's eyes, since it was marked before it is sent. */
  PayoutStatus sent() {
    return isNew() ? PayoutStatus.SENT : before;
  }

  /** Whether it is to be sent; otherwise the channel is asked. */
  boolean isNew() {
    return before == PayoutStatus.SCHEDULED;
  }
}
