package dev.refunddesk.purchase.intake;

import org.jspecify.annotations.Nullable;

/**
 * A bill told by its parts instead of its lines, as exports do: list price by months, less a
 * discount, less a voucher, is what was paid.
 *
 * @param discount the share that remains to be paid, such as 0.88
 * @param discountAmount what is taken off instead, or besides
 */
public record BillEntry(
    @Nullable String listPrice,
    @Nullable String months,
    @Nullable String discount,
    @Nullable String discountAmount,
    @Nullable String setupFee,
    @Nullable String addon,
    @Nullable String licence,
    @Nullable String voucher,
    @Nullable String paid) {}
