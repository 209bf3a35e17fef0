package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutChanged;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.purchase.Purchases;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears how payouts end and moves their tickets; hearing it twice changes nothing. */
@Component
class PayoutListener {

  private final Tickets tickets;
  private final Payouts payouts;
  private final Purchases purchases;

  PayoutListener(Tickets tickets, Payouts payouts, Purchases purchases) {
    this.tickets = tickets;
    this.payouts = payouts;
    this.purchases = purchases;
  }

  @EventListener
  void on(PayoutChanged event) {
    var payout = payouts.get(event.reference());
    if (payout.status() == PayoutStatus.SETTLED) {
      purchases.recordRefunded(payout.tender(), payout.amount(), payout.reference());
    }
    var ticket = tickets.get(new TicketNumber(payout.ticket()));
    follow(ticket, current(payout.ticket()), payout);
  }

  private List<Payout> current(String ticket) {
    return payouts.list(ticket).stream()
        .filter(each -> each.status() != PayoutStatus.CANCELLED)
        .filter(each -> each.status() != PayoutStatus.REPLACED)
        .toList();
  }

  /** Works from how all the payouts stand now, so that late or doubled news does no harm. */
  private void follow(Ticket ticket, List<Payout> all, Payout latest) {
    var number = ticket.number();
    if (!ticket.status().isBeingPaid() || all.isEmpty()) {
      return;
    }
    if (all.stream().allMatch(each -> each.status() == PayoutStatus.SETTLED)) {
      var sum = all.stream().map(Payout::amount).reduce(Money::plus).orElseThrow();
      tickets.perform(number, new TicketAction.Paid(Actor.DESK, sum));
    } else if (all.stream().anyMatch(each -> each.status() == PayoutStatus.DECLINED)) {
      if (ticket.status() != TicketStatus.PAYOUT_FAILED) {
        tickets.perform(number, new TicketAction.PayoutFailed(Actor.DESK, latest.reason()));
      }
    } else if (ticket.status() != TicketStatus.PAYING
        && all.stream().anyMatch(each -> each.status() != PayoutStatus.SCHEDULED)) {
      tickets.perform(number, new TicketAction.Sent(Actor.DESK, latest.providerReference()));
    }
  }
}
