package dev.refunddesk.lookup;

import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.draft.Reason;
import dev.refunddesk.draft.Submission;
import dev.refunddesk.identity.Account.Preferences;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.Tickets;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Tickets on the day of the worked example, each of a customer of its own called 李明. */
@TestComponent
public record OpenTickets(
    Purchases purchases, Accounts accounts, Drafts drafts, Tickets tickets, TestClock clock) {

  private static final Answers SLOW = new Answers("VPS退款申请", Reason.SPEED, "晚高峰丢包约 6%", false);

  /** Puts the clock to the day of the example and opens a ticket worth ¥1,046.41. */
  public Ticket open() {
    return open(Language.ZH);
  }

  /** The same for a 李明 who reads another language. */
  public Ticket open(Language language) {
    clock.stand(TestClock.EXAMPLE);
    var email = UUID.randomUUID() + "@example.com";
    purchases.record(Orders.lastYears(email, "李明"), Order.Source.API);
    var order = Orders.anotherOf(email, "李明");
    purchases.record(order, Order.Source.API);
    accounts.prefer(
        accounts.ensureCustomer(email, "李明").id(), new Preferences(language, Theme.AUTO, true));
    var liming = accounts.findByEmail(email).orElseThrow();
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    return switch (drafts.submit(liming, draft.id(), SLOW, draft.quoteNumber())) {
      case Submission.Opened(var number) -> tickets.get(number);
      case Submission.Changed _, Submission.Lacking _ -> throw new AssertionError(order.number());
    };
  }
}
