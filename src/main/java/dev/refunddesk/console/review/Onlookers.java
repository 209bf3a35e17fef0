package dev.refunddesk.console.review;

import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.work.Leases;
import dev.refunddesk.ticket.work.Viewers;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is on a ticket: who decides on it, and who looks. */
@Component
class Onlookers {

  private final Leases leases;
  private final Viewers viewers;

  Onlookers(Leases leases, Viewers viewers) {
    this.leases = leases;
    this.viewers = viewers;
  }

  /**
   * @param me the viewer, who is none of the others
   */
  ReviewPage.OnIt of(TicketNumber ticket, UUID me) {
    var lease = leases.current(ticket).orElse(null);
    var mine = lease != null && lease.holderId().equals(me);
    return new ReviewPage.OnIt(lease, mine, viewers.besides(me, ticket));
  }
}
