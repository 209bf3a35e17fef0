package dev.refunddesk.ticket;

import dev.refunddesk.platform.Outbox;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds customers of material, two days and one day before a request lapses: each once, none that
 * was due before the request was made, and of two missed together only the later.
 */
@Component
class Reminders {

  private final JdbcClient db;
  private final Outbox outbox;
  private final InstantSource clock;

  Reminders(JdbcClient db, Outbox outbox, InstantSource clock) {
    this.db = db;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT5M")
  @Transactional
  public void remind() {
    var due =
        db.sql(
                """
                insert into ticket.reminder (ticket, due_at, hours)
                select waiting.number, waiting.due_at, before.hours
                from ticket.ticket waiting cross join (values (24), (48)) as before (hours)
                where waiting.status = 'WAITING_ON_CUSTOMER' and waiting.due_at > :now
                  and waiting.due_at <= :now::timestamptz + make_interval(hours => before.hours)
                  and exists (
                    select from ticket.entry ask
                    where ask.ticket = waiting.number and ask.kind = 'ASK'
                      and ask.due_at = waiting.due_at
                      and ask.at < waiting.due_at - make_interval(hours => before.hours))
                on conflict do nothing
                returning ticket, hours
                """)
            .param("now", clock.instant())
            .query((row, _) ->
                new MaterialDue(new TicketNumber(row.getString("ticket")), row.getInt("hours")))
            .list();
    due.stream()
        .collect(
            Collectors.toMap(
                MaterialDue::ticket,
                each -> each,
                (one, two) -> one.hours() < two.hours() ? one : two))
        .values()
        .forEach(outbox::publish);
  }
}
