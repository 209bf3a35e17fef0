package dev.refunddesk.ticket;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.policy.Facts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that may be done to a ticket. */
@Component
public class Tickets {

  private final TicketStore store;
  private final SearchIndex search;
  private final Payments payments;
  private final Outbox outbox;
  private final Calendars calendars;
  private final InstantSource clock;
  private final ZoneId zone;
  private final IdSource ids;

  Tickets(
      TicketStore store,
      SearchIndex search,
      Payments payments,
      Outbox outbox,
      Calendars calendars,
      InstantSource clock,
      ZoneId zone,
      IdSource ids) {
    this.store = store;
    this.search = search;
    this.payments = payments;
    this.outbox = outbox;
    this.calendars = calendars;
    this.clock = clock;
    this.zone = zone;
    this.ids = ids;
  }

  /**
   * Opens a ticket.
   *
   * <p>Refused while another refund of the same order is open; the refusal names that ticket.
   */
  @Transactional
  public Ticket open(Opening opening) {
    var now = clock.instant();
    var day = now.atZone(zone).toLocalDate();
    var reviewBy = level().reviewBy(now);
    while (true) {
      var ticket = opening.ticket(TicketNumber.draw(day, ids), now, reviewBy);
      var entry = opening.entry(ticket);
      var words = SearchIndex.words(ticket, opening.text());
      var written = store.open(ticket, opening.quoted(), entry, words);
      if (written.isPresent()) {
        tell(ticket, entry, written.get());
        return ticket;
      }
      refuseSecondRefund(opening);
    }
  }

  private void refuseSecondRefund(Opening opening) {
    var order = opening.orderNumber();
    if (opening.type() == TicketType.REFUND && order != null) {
      refuseIfOpenRefund(order);
    }
  }

  /**
   * Refuses if a refund of the order is under way.
   *
   * @throws Refusal {@code order-has-open-ticket}, which names the order and that ticket
   */
  public void refuseIfOpenRefund(String order) {
    store
        .openRefund(order)
        .ifPresent(open -> {
          throw new Refusal(TicketProblem.ORDER_HAS_OPEN_TICKET, order, open.value());
        });
  }

  /** Does it, or refuses; an approval schedules its payouts in the same transaction. */
  @Transactional
  public Ticket perform(TicketNumber number, TicketAction action) {
    return perform(get(number), action);
  }

  /**
   * Does it, unless the ticket was changed since the version the person saw.
   *
   * @throws Refusal {@code ticket-stale} if somebody was faster; nothing has happened then
   */
  @Transactional
  public Ticket perform(TicketNumber number, long seen, TicketAction action) {
    var ticket = get(number);
    if (ticket.version() != seen) {
      throw new Refusal(TicketProblem.STALE, number.value());
    }
    return perform(ticket, action);
  }

  private Ticket perform(Ticket ticket, TicketAction action) {
    var changed = ticket.after(action, clock.instant(), level());
    if (!store.update(changed)) {
      throw new Refusal(TicketProblem.STALE, ticket.number().value());
    }
    payments.follow(ticket, changed, action);
    var entry = TicketEntry.of(changed, action);
    if (entry.text() != null) {
      search.append(changed, entry.text());
    }
    tell(changed, entry, store.add(entry));
    return changed;
  }

  private void tell(Ticket ticket, TicketEntry entry, long id) {
    outbox.publish(
        new TicketChanged(
            ticket.number(),
            id,
            entry.kind(),
            ticket.status(),
            ticket.customer().id(),
            entry.internal(),
            entry.at()));
  }

  public Optional<Ticket> find(TicketNumber number) {
    return store.find(number);
  }

  public Ticket get(TicketNumber number) {
    return store
        .find(number)
        .orElseThrow(() -> new Refusal(TicketProblem.NOT_FOUND, number.value()));
  }

  /** The customer's own ticket; anybody else's is as good as not there. */
  public Ticket getOf(Actor customer, TicketNumber number) {
    return store
        .find(number)
        .filter(ticket -> ticket.customer().id().equals(customer.id()))
        .orElseThrow(() -> new Refusal(TicketProblem.NOT_FOUND, number.value()));
  }

  /** One entry of any timeline. */
  public Optional<TicketEntry> entry(long id) {
    return store.entry(id);
  }

  /** What customers see of the ticket's timeline, the first entry first. */
  public List<TicketEntry> timeline(TicketNumber number) {
    return store.entries(number, false);
  }

  /** The whole timeline, with what only staff see. */
  public List<TicketEntry> timelineForStaff(TicketNumber number) {
    return store.entries(number, true);
  }

  /** What the customer was quoted; empty for other questions. */
  public Optional<Assessment> assessment(TicketNumber number) {
    return store.assessment(number).map(AssessmentJson::assessment);
  }

  /** The facts the customer's quote was made from; empty for other questions. */
  public Optional<Facts> facts(TicketNumber number) {
    return store.facts(number).map(AssessmentJson::facts);
  }

  /** Until when a customer answers what is asked for now. */
  public Instant answerBy() {
    return level().answerBy(clock.instant());
  }

  private ServiceLevel level() {
    return new ServiceLevel(calendars.current(), zone);
  }
}
