package dev.refunddesk.payout;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One amount on its way back to one payee.
 *
 * @param reference the number the channel knows it by; never changes
 * @param tender the payment it returns
 * @param dueAt when the desk looks at it next
 * @param held whether it waits until a person puts it into a batch
 * @param promisedOn when the customer was told it arrives at the latest
 * @param tries how often the channel was called
 * @param providerReference what the customer can ask the bank by; absent until the channel gave one
 * @param reason why it was declined, in the channel's words, or what is unclear
 * @param sentAt when the channel was first handed it; absent before
 * @param settledAt when it arrived
 * @param replaces the declined payout it is another try of
 * @param by who approved or repeated it
 */
public record Payout(
    String reference,
    String ticket,
    String tender,
    ChannelKind channel,
    PayoutStatus status,
    Money amount,
    Payee payee,
    Instant scheduledAt,
    Instant dueAt,
    boolean held,
    LocalDate promisedOn,
    int tries,
    @Nullable String providerReference,
    @Nullable String reason,
    @Nullable Instant sentAt,
    @Nullable Instant settledAt,
    @Nullable String replaces,
    Actor by) {

  Transfer transfer() {
    return new Transfer(reference, amount, payee);
  }

  /** Whether it may still be withdrawn: no channel has heard of it, or the channel refused it. */
  public boolean isFree() {
    return status == PayoutStatus.DECLINED
        || (status == PayoutStatus.SCHEDULED && tries == 0 && held == channel.isBatched());
  }

  /** The reference of the next try: the first is without a number, the second ends in 2. */
  String nextReference() {
    if (replaces == null) {
      return reference + "-2";
    }
    var end = reference.lastIndexOf('-') + 1;
    return reference.substring(0, end) + (Integer.parseInt(reference.substring(end)) + 1);
  }

  /** The next try of it, with everything ahead of it. */
  Payout replacement(Payee to, Actor actor, Instant now) {
    var through = ChannelKind.to(to);
    return new Payout(
        nextReference(),
        ticket,
        tender,
        through,
        PayoutStatus.SCHEDULED,
        amount,
        to,
        now,
        now,
        through.isBatched(),
        promisedOn,
        0,
        null,
        null,
        null,
        null,
        reference,
        actor);
  }

  PayoutChanged changed(Instant now) {
    return new PayoutChanged(
        reference, ticket, channel, amount, status, providerReference, reason, now);
  }
}
