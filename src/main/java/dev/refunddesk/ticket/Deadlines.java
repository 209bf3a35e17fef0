package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to deadlines that pass, so that nobody has to chase. */
@Component
class Deadlines {

  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
  private static final int BATCH = 100;

  private final TicketStore store;
  private final Tickets tickets;
  private final InstantSource clock;

  Deadlines(TicketStore store, Tickets tickets, InstantSource clock) {
    this.store = store;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT30S")
  void sweep() {
    for (var number : store.due(clock.instant(), BATCH)) {
      try {
        pass(tickets.get(number));
      } catch (Refusal somebodyWasFaster) {
        LOG.debug("{} moved on by itself: {}", number, somebodyWasFaster.getMessage());
      }
    }
  }

  /** What a deadline that has passed means depends on whose turn it was. */
  private void pass(Ticket ticket) {
    switch (ticket.status()) {
      case NEW, IN_REVIEW, APPEALED, AWAITING_APPROVAL, APPROVED, PAYING, PAYOUT_FAILED ->
          tickets.perform(ticket.number(), ticket.version(), new TicketAction.Late(Actor.DESK));
      case WAITING_ON_CUSTOMER, REFUNDED ->
          tickets.perform(ticket.number(), ticket.version(), new TicketAction.Expire(Actor.DESK));
      case REJECTED, WITHDRAWN, CLOSED -> {}
    }
  }
}
