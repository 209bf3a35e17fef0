package dev.refunddesk.payout.bank;

import dev.refunddesk.payout.PayoutStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the bank says a transfer ended.
 *
 * @param result settled or declined
 * @param serial the bank's own number of it; absent if it was declined without one
 * @param reason why it was declined; absent if it was not, or nobody said
 */
record BankAnswer(PayoutStatus result, @Nullable String serial, @Nullable String reason) {}
