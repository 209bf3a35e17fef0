package dev.refunddesk.story;

import dev.refunddesk.identity.Account;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.testing.Look;
import java.nio.file.Path;

/** Somebody who bought something and wants the money back. */
final class Customer extends Person {

  Customer(Desk desk, Account account, Look look) {
    super(desk, account, look);
  }

  /** From the list of services to the quote for one of them. */
  void asksForRefundOf(Order order) {
    follows("/services");
    findsNoBarrier();
    follows("/services/" + order.number());
    findsNoBarrier();
    presses("ask-refund");
  }

  /** A chosen file goes up at once where a script runs, and by the button beside it elsewhere. */
  void uploads(Path file) {
    if (hasScript()) {
      arrives(() -> attaches("files", file));
    } else {
      attaches("files", file);
      arrives(() -> use(page().locator("[data-upload]")));
    }
  }

  /** Hands the ticket in and tells its number. */
  String submits() {
    presses("submit-ticket");
    return reads("ticket-no");
  }

  /** Files a refund of the order in the shortest way and tells its number. */
  String files(Order order, String words) {
    goes("/services/" + order.number());
    presses("ask-refund");
    chooses("reason", "SPEED");
    types("explanation", words);
    return submits();
  }

  void opens(String ticket) {
    goes("/tickets/" + ticket);
  }
}
