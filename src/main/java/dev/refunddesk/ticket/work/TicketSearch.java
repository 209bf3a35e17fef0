package dev.refunddesk.ticket.work;

import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.platform.SearchWords;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tickets by what was written in them, from the moment it was written. */
@Component
public class TicketSearch {

  private final JdbcClient db;

  TicketSearch(JdbcClient db) {
    this.db = db;
  }

  /** One answer. */
  public record Hit(
      TicketNumber number,
      TicketStatus status,
      String subject,
      String customerName,
      @Nullable String serviceName) {}

  /** The customer's own tickets that the question's words all occur in, the newest first. */
  public List<Hit> ofCustomer(UUID customer, String question, int count) {
    var asked = SearchWords.query(question);
    if (asked.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            select t.number, t.status, t.subject, t.customer_name,
              t.order_service_name as service_name
            from ticket.search s join ticket.ticket t on t.number = s.ticket
            where s.customer_id = :customer and s.words @@ :asked::tsquery
            order by s.created_at desc, s.ticket desc
            limit :count
            """)
        .param("customer", customer)
        .param("asked", asked)
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }

  /** All tickets that the question's words all occur in, the newest first; for staff. */
  public List<Hit> ofAll(String question, int count) {
    var asked = SearchWords.query(question);
    if (asked.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            select t.number, t.status, t.subject, t.customer_name,
              t.order_service_name as service_name
            from ticket.search s join ticket.ticket t on t.number = s.ticket
            where s.words @@ :asked::tsquery
            order by s.created_at desc, s.ticket desc
            limit :count
            """)
        .param("asked", asked)
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }
}
