package dev.refunddesk.payout;

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
 * @param promisedOn when the customer was told it arrives at the latest
 * @param tries how often the channel was called
 * @param providerReference what the customer can ask the bank by; absent until the channel gave one
 * @param reason why it was declined, in the channel's words, or what is unclear
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
    LocalDate promisedOn,
    int tries,
    @Nullable String providerReference,
    @Nullable String reason,
    @Nullable Instant settledAt,
    @Nullable String replaces,
    String by) {

  Transfer transfer() {
    return new Transfer(reference, amount, payee);
  }
}
