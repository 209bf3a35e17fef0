package dev.refunddesk.payout;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One part of an approved refund, to be paid back for one tender.
 *
 * @param ticket the number of the ticket
 * @param version the version of the ticket that the approval made: an approval after a decline is a
 *     new payout, a repeated request is not
 * @param part which of the refund's parts, the first being 1
 * @param tender the lasting id of the tender, such as {@code VPS-20260315-8842/1}
 * @param paid all that the tender brought in; no sum of payouts for it is ever more
 * @param amount more than zero
 * @param dueAt not to be sent before, so that it can still be withdrawn
 * @param promisedOn when the customer was told it arrives at the latest
 * @param by who approved it
 */
public record PayoutRequest(
    String ticket,
    long version,
    int part,
    String tender,
    Money paid,
    Money amount,
    Payee payee,
    Instant dueAt,
    LocalDate promisedOn,
    Actor by) {

  public PayoutRequest {
    if (!amount.isPositive() || amount.compareTo(paid) > 0) {
      throw new IllegalArgumentException(ticket + "/" + part + ": " + amount + " of " + paid);
    }
  }

  /** The number every channel gets to know it by, such as {@code RF260318-7K3QX-7-1}. */
  public String reference() {
    return ticket + "-" + version + "-" + part;
  }

  Transfer transfer() {
    return new Transfer(reference(), amount, payee);
  }

  /** The payout as it starts. */
  Payout scheduled(Instant now) {
    var channel = ChannelKind.to(payee);
    return new Payout(
        reference(),
        ticket,
        tender,
        channel,
        PayoutStatus.SCHEDULED,
        amount,
        payee,
        now,
        dueAt,
        channel.isBatched(),
        promisedOn,
        0,
        null,
        null,
        null,
        null,
        null,
        by);
  }
}
