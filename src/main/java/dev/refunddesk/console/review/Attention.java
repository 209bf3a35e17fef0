package dev.refunddesk.console.review;

import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.work.Leases;
import dev.refunddesk.ticket.work.Snoozes;
import dev.refunddesk.ticket.work.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who attends to a ticket just now, or put it aside. */
@Component
class Attention {

  private static final Duration SUGGESTED_SNOOZE = Duration.ofHours(3);

  private final Leases leases;
  private final Viewers viewers;
  private final Snoozes snoozes;
  private final ZoneId zone;

  Attention(Leases leases, Viewers viewers, Snoozes snoozes, ZoneId zone) {
    this.leases = leases;
    this.viewers = viewers;
    this.snoozes = snoozes;
    this.zone = zone;
  }

  ReviewPage.OnIt onIt(Ticket ticket, UUID me) {
    var lease = leases.current(ticket.number()).orElse(null);
    var mine = lease != null && lease.holderId().equals(me);
    return new ReviewPage.OnIt(lease, mine, viewers.besides(me, ticket.number()));
  }

  /** What is late already cannot be put aside. */
  ReviewPage.Aside aside(Ticket ticket, Instant now) {
    var due = ticket.dueAt();
    if (due == null || !due.isAfter(now)) {
      return new ReviewPage.Aside(null, null);
    }
    var suggested = now.plus(SUGGESTED_SNOOZE);
    var until = due.isBefore(suggested) ? due : suggested;
    var local = until.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    return new ReviewPage.Aside(snoozes.current(ticket).orElse(null), local.toString());
  }
}
