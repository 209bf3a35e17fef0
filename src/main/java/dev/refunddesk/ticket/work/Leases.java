package dev.refunddesk.ticket.work;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on a ticket just now, so that two people do not decide on one at once. */
@Component
public class Leases {

  private static final Duration LENGTH = Duration.ofMinutes(5);

  private final JdbcClient db;
  private final InstantSource clock;

  Leases(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Somebody who is on a ticket until a moment, unless they go on. */
  public record Lease(TicketNumber ticket, UUID holderId, String holderName, Instant until) {

    public boolean isHeldBy(Actor actor) {
      return holderId.equals(actor.id());
    }
  }

  /** Takes or prolongs the lease, unless another person has it; returns whose it is now. */
  public Lease take(TicketNumber ticket, Actor by) {
    var now = clock.instant();
    db.sql(
            """
            insert into ticket.lease (ticket, holder_id, holder_name, until)
            values (:ticket, :id, :name, :until)
            on conflict (ticket) do update
            set holder_id = excluded.holder_id, holder_name = excluded.holder_name,
              until = excluded.until
            where lease.until <= :now or lease.holder_id = excluded.holder_id
            """)
        .param("ticket", ticket)
        .param("id", Objects.requireNonNull(by.id()))
        .param("name", by.name())
        .param("until", now.plus(LENGTH))
        .param("now", now)
        .update();
    return current(ticket).orElseThrow();
  }

  /** Takes the lease from whoever has it. */
  public void takeOver(TicketNumber ticket, Actor by) {
    db.sql("delete from ticket.lease where ticket = :ticket").param("ticket", ticket).update();
    take(ticket, by);
  }

  /** Gives the lease back. */
  public void release(TicketNumber ticket, Actor by) {
    db.sql("delete from ticket.lease where ticket = :ticket and holder_id = :id")
        .param("ticket", ticket)
        .param("id", by.id())
        .update();
  }

  public Optional<Lease> current(TicketNumber ticket) {
    return db.sql(
            """
            select ticket, holder_id, holder_name, until from ticket.lease
            where ticket = :ticket and until > :now
            """)
        .param("ticket", ticket)
        .param("now", clock.instant())
        .query(RecordRow.of(Lease.class))
        .optional();
  }
}
