package dev.refunddesk.ticket;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.payout.PayoutRequest;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.purchase.Purchases;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets money follow what was decided on a ticket, in the same transaction. */
@Component
class Payments {

  private static final int EXCEPTION_DAYS = 5;

  private final Payouts payouts;
  private final Purchases purchases;
  private final TicketStore store;
  private final Calendars calendars;
  private final InstantSource clock;
  private final ZoneId zone;

  Payments(
      Payouts payouts,
      Purchases purchases,
      TicketStore store,
      Calendars calendars,
      InstantSource clock,
      ZoneId zone) {
    this.payouts = payouts;
    this.purchases = purchases;
    this.store = store;
    this.calendars = calendars;
    this.clock = clock;
    this.zone = zone;
  }

  /** Schedules the payouts of a refund just approved, withdraws those of one taken back. */
  void follow(Ticket before, Ticket after, TicketAction action) {
    if (after.status() == TicketStatus.APPROVED && before.status() != TicketStatus.APPROVED) {
      payouts.schedule(requests(after, action.by()));
    } else if (action instanceof TicketAction.Approve) {
      // A second person is asked only for what can be paid.
      requests(after, action.by());
    } else if (before.status() == TicketStatus.APPROVED && !after.status().isBeingPaid()) {
      payouts.cancel(after.number().value());
    }
  }

  private List<PayoutRequest> requests(Ticket ticket, Actor by) {
    var order = purchases.get(Objects.requireNonNull(ticket.order()).number());
    var grant = new Grant(ticket, quotedParts(ticket), by, clock.instant(), exceptional());
    var split = Split.of(Objects.requireNonNull(ticket.amount()), grant.ways(order));
    var requests = new ArrayList<PayoutRequest>();
    for (var tender : order.tenders()) {
      var share = split.get(tender.id());
      if (share != null) {
        requests.add(grant.request(tender, share, requests.size() + 1));
      }
    }
    return requests;
  }

  private Map<String, Assessment.Part> quotedParts(Ticket ticket) {
    return store
        .assessment(ticket.number())
        .map(AssessmentJson::assessment)
        .map(Assessment::parts)
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(Assessment.Part::tenderId, Function.identity()));
  }

  /** When a refund outside the policy is there: nobody promised a date before it was granted. */
  private LocalDate exceptional() {
    var today = clock.instant().atZone(zone).toLocalDate();
    return calendars.current().after(today, EXCEPTION_DAYS);
  }
}
