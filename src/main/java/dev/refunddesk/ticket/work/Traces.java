package dev.refunddesk.ticket.work;

import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that customers wait for after its day, until staff have answered them. */
@Component
public class Traces {

  private static final int MOST = 20;

  private final JdbcClient db;

  Traces(JdbcClient db) {
    this.db = db;
  }

  /** Those not answered yet, the first one first. */
  public List<Trace> open() {
    return db.sql(
            """
            select e.ticket, t.customer_name, e.topic as reference, t.due_at
            from ticket.entry e join ticket.ticket t on t.number = e.ticket
            where e.kind = 'NOT_ARRIVED' and t.status in ('PAYING', 'IN_REVIEW')
              and not exists (
                select 1 from ticket.entry answer
                where answer.ticket = e.ticket and answer.id > e.id
                  and answer.by_kind = 'STAFF' and answer.kind = 'REPLY')
            order by e.id
            limit :most
            """)
        .param("most", MOST)
        .query(RecordRow.of(Trace.class))
        .list();
  }

  /**
   * One of them.
   *
   * @param reference of the payout that did not arrive
   */
  public record Trace(
      TicketNumber ticket, String customerName, String reference, @Nullable Instant dueAt) {}
}
