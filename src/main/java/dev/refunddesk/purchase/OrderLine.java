package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's bill; all lines sum to what was paid.
 *
 * @param label the shop's own words, such as 一次性开通费; absent if the source gave none, then the
 *     message {@code purchase.line.<KIND>} stands in
 * @param amount not positive for a discount or a voucher, not negative for anything else
 */
public record OrderLine(Kind kind, @Nullable String label, Money amount) {

  /** What a line charges for or takes off. */
  public enum Kind {
    SERVICE,
    /** A renewal paid for a period that has not begun. */
    RENEWAL,
    SETUP_FEE,
    ADDON,
    LICENCE,
    DISCOUNT,
    VOUCHER;

    /** Whether such a line takes off instead of charging. */
    public boolean takesOff() {
      return this == DISCOUNT || this == VOUCHER;
    }
  }
}
