package dev.refunddesk.ticket.work;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.ticket.TicketNumber;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks at which ticket just now, as long as their open page goes on saying so. */
@Component
public class Viewers {

  private static final Duration LENGTH = Duration.ofSeconds(50);

  private final JdbcClient db;
  private final InstantSource clock;

  Viewers(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Notes that somebody looks, and forgets where the same person looked before. */
  public void see(TicketNumber ticket, Actor by) {
    var now = clock.instant();
    db.sql("delete from ticket.viewer where viewer_id = :id and until <= :now")
        .param("id", by.id())
        .param("now", now)
        .update();
    db.sql(
            """
            insert into ticket.viewer (ticket, viewer_id, viewer_name, until)
            values (:ticket, :id, :name, :until)
            on conflict (ticket, viewer_id) do update
            set viewer_name = excluded.viewer_name, until = excluded.until
            """)
        .param("ticket", ticket)
        .param("id", Objects.requireNonNull(by.id()))
        .param("name", by.name())
        .param("until", now.plus(LENGTH))
        .update();
  }

  /** The names of those who look, but for one person. */
  public List<String> besides(UUID person, TicketNumber ticket) {
    return db.sql(
            """
            select viewer_name from ticket.viewer
            where ticket = :ticket and viewer_id <> :person and until > :now
            order by viewer_name
            limit 5
            """)
        .param("ticket", ticket)
        .param("person", person)
        .param("now", clock.instant())
        .query((row, _) -> row.getString("viewer_name"))
        .list();
  }
}
