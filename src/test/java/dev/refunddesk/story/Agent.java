package dev.refunddesk.story;

import dev.refunddesk.identity.Account;
import dev.refunddesk.testing.Look;

/** Somebody of the staff who reviews tickets. */
final class Agent extends Person {

  Agent(Desk desk, Account account, Look look) {
    super(desk, account, look);
  }

  /** From the queue to the review. */
  void takes(String ticket) {
    goes("/desk/queue");
    findsNoBarrier();
    follows("/desk/tickets/" + ticket);
    findsNoBarrier();
  }

  void opens(String ticket) {
    goes("/desk/tickets/" + ticket);
  }

  void approves() {
    presses("approve");
    presses("confirm");
  }

  void asksFor(String words) {
    presses("ask");
    types("text", words);
    presses("confirm");
  }

  void declines(String clause, String words) {
    presses("reject");
    types("clause", clause);
    types("text", words);
    presses("confirm");
  }
}
