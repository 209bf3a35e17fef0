package dev.refunddesk.story;

import com.microsoft.playwright.Locator;
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

  /** The fields of the decision; the reply is a form of its own. */
  @Override
  Locator field(String name) {
    return page().locator("main [name=\"" + name + "\"]:not(.rd-reply *)");
  }

  /** Opens the form of a decision; where a script runs, colleagues see it from then on. */
  void begins(String decision) {
    if (hasScript()) {
      page().waitForResponse(answer -> answer.url().endsWith("/lease"), () -> presses(decision));
    } else {
      presses(decision);
    }
  }

  /** Takes the ticket from a colleague who is seen to be on it. */
  void takesOver(String colleague) {
    if (hasScript()) {
      sees("lease", colleague + " 正在处理");
      presses("take-over");
    }
  }

  void replies(String words) {
    page().fill("#reply", words);
    presses("send");
  }

  void asksFor(String words) {
    presses("ask");
    types("text", words);
    presses("confirm");
  }

  void declines(String clause, String words, String internal) {
    presses("reject");
    types("clause", clause);
    types("text", words);
    types("internal", internal);
    presses("confirm");
  }
}
