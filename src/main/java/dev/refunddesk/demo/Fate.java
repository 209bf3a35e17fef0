package dev.refunddesk.demo;

import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.purchase.Order;
import java.time.Duration;

/**
 * What becomes of one order of the made-up shop.
 *
 * @param opened how long ago the customer asked
 */
record Fate(Account customer, Order order, Ending ending, Duration opened) {

  /** How far a ticket comes. */
  enum Ending {
    DRAFT,
    NEW,
    URGENT,
    CLAIMED,
    ANSWERED,
    WAITING,
    SECOND,
    APPROVED,
    /** Part of the money is there; the bank has the rest. */
    PARTLY,
    PAYING,
    PAYOUT_FAILED,
    PAID,
    CLOSED,
    REJECTED,
    APPEALED,
    WITHDRAWN;

    /** Whether it takes an order that the policy does not cover. */
    boolean isOutside() {
      return this == REJECTED || this == APPEALED;
    }

    /** Whether the bank had answered by now. */
    boolean isSettled() {
      return this == PAID || this == CLOSED || this == PAYOUT_FAILED;
    }

    boolean isAtTheBank() {
      return this == PARTLY || this == PAYING;
    }
  }

  /** In the words of the customer's language. */
  String say(Text text) {
    return text.in(customer.language());
  }
}
