package dev.refunddesk.ticket.work;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketProblem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets put aside (搁置): out of the queue until a moment, or until something happens to them. */
@Component
public class Snoozes {

  private final JdbcClient db;
  private final InstantSource clock;

  Snoozes(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Until when a ticket is put aside, and by whom. */
  public record Snooze(Instant until, String byName) {}

  /**
   * Puts a ticket aside; its promise goes on, so never beyond what it is due by.
   *
   * @throws Refusal {@code ticket-snoozed-too-long}, which names the latest moment, also if the
   *     moment is past
   */
  public void put(Ticket ticket, Instant until, Actor by) {
    var due = ticket.dueAt();
    if (due == null || !ticket.status().isUnderReview()) {
      throw new Refusal(TicketProblem.NOT_NOW, ticket.number().value());
    }
    if (until.isAfter(due) || !until.isAfter(clock.instant())) {
      throw new Refusal(TicketProblem.SNOOZED_TOO_LONG, due);
    }
    db.sql(
            """
            insert into ticket.snooze (ticket, version, until, by_id, by_name)
            values (:ticket, :version, :until, :id, :name)
            on conflict (ticket) do update
            set version = excluded.version, until = excluded.until, by_id = excluded.by_id,
              by_name = excluded.by_name
            """)
        .param("ticket", ticket.number())
        .param("version", ticket.version())
        .param("until", until)
        .param("id", Objects.requireNonNull(by.id()))
        .param("name", by.name())
        .update();
  }

  /** Brings a ticket back into the queue. */
  public void end(Ticket ticket) {
    db.sql("delete from ticket.snooze where ticket = :ticket")
        .param("ticket", ticket.number())
        .update();
  }

  public Optional<Snooze> current(Ticket ticket) {
    return db.sql(
            """
            select until, by_name from ticket.snooze
            where ticket = :ticket and version = :version and until > :now
            """)
        .param("ticket", ticket.number())
        .param("version", ticket.version())
        .param("now", clock.instant())
        .query(RecordRow.of(Snooze.class))
        .optional();
  }
}
