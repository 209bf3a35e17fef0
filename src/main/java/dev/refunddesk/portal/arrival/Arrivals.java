package dev.refunddesk.portal.arrival;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells where a refund's money is, and hears that it is there or not. */
@Component
public class Arrivals {

  private final Payouts payouts;
  private final Tickets tickets;
  private final InstantSource clock;
  private final ZoneId zone;

  Arrivals(Payouts payouts, Tickets tickets, InstantSource clock, ZoneId zone) {
    this.payouts = payouts;
    this.tickets = tickets;
    this.clock = clock;
    this.zone = zone;
  }

  /** Empty while no money is to leave. */
  public Optional<Arrival> of(Ticket ticket) {
    var sent = payouts.list(ticket.number().value()).stream().filter(Arrivals::holds).toList();
    var settled = sent.stream().allMatch(each -> each.status() == PayoutStatus.SETTLED);
    return sent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Arrival(sent.stream().map(Arrival.Part::of).toList(), asks(ticket), settled));
  }

  private static boolean holds(Payout payout) {
    return payout.status() != PayoutStatus.CANCELLED && payout.status() != PayoutStatus.REPLACED;
  }

  private boolean asks(Ticket ticket) {
    var day = ticket.arrivesOn();
    var today = clock.instant().atZone(zone).toLocalDate();
    return day != null
        && !today.isBefore(day)
        && (ticket.status() == TicketStatus.PAYING || ticket.status() == TicketStatus.REFUNDED)
        && !isTraced(tickets.timeline(ticket.number()));
  }

  /** Whether it was asked before and nobody has answered yet. */
  private static boolean isTraced(List<TicketEntry> entries) {
    return entries.reversed().stream()
        .filter(entry ->
            entry.kind().equals("NOT_ARRIVED")
                || (entry.kind().equals("REPLY") && !entry.by().isCustomer()))
        .findFirst()
        .filter(last -> last.kind().equals("NOT_ARRIVED"))
        .isPresent();
  }

  /** Has finance trace the money; refused before its day. */
  Ticket trace(Ticket ticket, Actor by) {
    var arrival =
        of(ticket)
            .filter(Arrival::asks)
            .orElseThrow(() -> new Refusal(TicketProblem.NOT_NOW, ticket.status(), "NOT_ARRIVED"));
    return tickets.perform(ticket.number(), new TicketAction.NotArrived(by, arrival.reference()));
  }
}
