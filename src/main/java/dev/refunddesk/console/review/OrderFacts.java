package dev.refunddesk.console.review;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Comparison;
import dev.refunddesk.quote.Quote;
import dev.refunddesk.quote.Quotes;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Differences;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the order of a ticket says now. */
@Component
class OrderFacts {

  private final Purchases purchases;
  private final Quotes quotes;
  private final Tickets tickets;

  OrderFacts(Purchases purchases, Quotes quotes, Tickets tickets) {
    this.purchases = purchases;
    this.quotes = quotes;
    this.tickets = tickets;
  }

  /** Empty for a general question. */
  Optional<Order> find(Ticket ticket) {
    return Optional.ofNullable(ticket.order()).flatMap(order -> purchases.find(order.number()));
  }

  /** What the order was paid in, which is what goes back. */
  Currency currency(Ticket ticket) {
    return purchases.get(Objects.requireNonNull(ticket.order()).number()).currency();
  }

  /**
   * What the policy of the ticket says with what is known now; empty if the same, or decided.
   *
   * @param told what was said at the submission
   */
  Optional<Recomputed> recomputed(Ticket ticket, Assessment told, Texts texts) {
    var facts = tickets.facts(ticket.number());
    var order = find(ticket);
    if (!isOpen(ticket) || facts.isEmpty() || order.isEmpty()) {
      return Optional.empty();
    }
    var again = quotes.again(order.get(), new Quote(facts.get(), told));
    return Optional.of(new Comparison(told, again))
        .filter(comparison -> !comparison.isSame())
        .map(comparison ->
            new Recomputed(Differences.of(comparison, texts), again.amount().orElse(null)));
  }

  private static boolean isOpen(Ticket ticket) {
    return ticket.status().isUnderReview() || ticket.status() == TicketStatus.AWAITING_APPROVAL;
  }
}
