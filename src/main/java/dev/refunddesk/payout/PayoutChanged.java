package dev.refunddesk.payout;

import dev.refunddesk.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News of a payout: it was sent, accepted, declined, settled, is unknown, or was tried anew.
 *
 * <p>News of one payout may overtake each other; whoever must be sure asks {@link Payouts}.
 *
 * @param providerReference what the customer can ask the bank by; absent until the channel gave one
 * @param reason why it was declined, in the channel's words, or what is unclear
 */
public record PayoutChanged(
    String reference,
    String ticket,
    ChannelKind channel,
    Money amount,
    PayoutStatus status,
    @Nullable String providerReference,
    @Nullable String reason,
    Instant at) {}
