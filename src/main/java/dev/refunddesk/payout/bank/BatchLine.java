package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.PayoutStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payout as a line of its batch.
 *
 * @param accepted whether it is part of the file
 * @param serial the bank's own number of the transfer
 * @param reason why the bank refused it
 */
public record BatchLine(
    String reference,
    String ticket,
    String batch,
    Money amount,
    Payee payee,
    PayoutStatus status,
    boolean accepted,
    @Nullable String serial,
    @Nullable String reason) {}
