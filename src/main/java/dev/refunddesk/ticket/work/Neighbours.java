package dev.refunddesk.ticket.work;

import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketNumber;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tickets that stand before and after one in the queue of what is to do. */
@Component
public class Neighbours {

  private final JdbcClient db;
  private final InstantSource clock;

  Neighbours(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The one due next after it; the first of all if it has no deadline itself. */
  public Optional<TicketNumber> next(Ticket ticket) {
    return db.sql(
            """
            select t.number from ticket.ticket t
            left join ticket.snooze s
              on s.ticket = t.number and s.version = t.version and s.until > :now
            where t.status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL')
              and s.ticket is null and t.number <> :number
              and (:due::timestamptz is null or (t.due_at, t.number) > (:due, :number))
            order by t.due_at, t.number
            limit 1
            """)
        .param("now", clock.instant())
        .param("due", ticket.dueAt())
        .param("number", ticket.number())
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .optional();
  }

  /** The one due just before it; none if it has no deadline itself. */
  public Optional<TicketNumber> previous(Ticket ticket) {
    return db.sql(
            """
            select t.number from ticket.ticket t
            left join ticket.snooze s
              on s.ticket = t.number and s.version = t.version and s.until > :now
            where t.status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL')
              and s.ticket is null and (t.due_at, t.number) < (:due::timestamptz, :number)
            order by t.due_at desc, t.number desc
            limit 1
            """)
        .param("now", clock.instant())
        .param("due", ticket.dueAt())
        .param("number", ticket.number())
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .optional();
  }
}
