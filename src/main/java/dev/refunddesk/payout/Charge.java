package dev.refunddesk.payout;

import dev.refunddesk.kernel.Money;

/**
 * All that may go back for one tender, while its row is locked.
 *
 * @param reserved kept for payouts that have not ended
 * @param settled gone back
 */
record Charge(Money paid, Money reserved, Money settled) {

  boolean hasRoomFor(Money amount) {
    return amount.compareTo(paid.minus(reserved).minus(settled)) <= 0;
  }
}
