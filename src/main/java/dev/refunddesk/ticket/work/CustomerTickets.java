package dev.refunddesk.ticket.work;

import dev.refunddesk.kernel.Slice;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer sees of the own tickets in lists, the newest first. */
@Component
public class CustomerTickets {

  private final JdbcClient db;

  CustomerTickets(JdbcClient db) {
    this.db = db;
  }

  /** Which of the own tickets. */
  public enum Tab {
    OPEN,
    WAITING,
    DONE,
    ALL
  }

  /**
   * A part of the list.
   *
   * @param before the number of the last ticket seen; absent for the first part
   */
  public Slice<Ticket> page(UUID customer, Tab tab, @Nullable String before, int size) {
    var rows =
        db.sql(
                """
                select * from ticket.ticket
                where customer_id = :customer
                  and (:tab <> 'OPEN' or status not in ('REJECTED', 'WITHDRAWN', 'CLOSED'))
                  and (:tab <> 'WAITING' or status = 'WAITING_ON_CUSTOMER')
                  and (:tab <> 'DONE' or status in ('REJECTED', 'WITHDRAWN', 'CLOSED'))
                  and (:before::text is null or (created_at, number) < (
                    select created_at, number from ticket.ticket
                    where number = :before and customer_id = :customer))
                order by created_at desc, number desc
                limit :size
                """)
            .param("customer", customer)
            .param("tab", tab.name())
            .param("before", before)
            .param("size", size + 1)
            .query(RecordRow.of(Ticket.class))
            .list();
    return Slice.of(rows, size, ticket -> ticket.number().value());
  }

  /** Which orders have a refund under way, and under which ticket. */
  public List<Open> openRefunds(UUID customer) {
    return db.sql(
            """
            select order_number, number as ticket, status from ticket.ticket
            where customer_id = :customer and type = 'REFUND' and status in (
              'NEW', 'IN_REVIEW', 'WAITING_ON_CUSTOMER', 'AWAITING_APPROVAL', 'APPROVED',
              'PAYING', 'PAYOUT_FAILED', 'APPEALED')
            """)
        .param("customer", customer)
        .query(RecordRow.of(Open.class))
        .list();
  }

  /** A refund of an order that is under way. */
  public record Open(String orderNumber, TicketNumber ticket, TicketStatus status) {}

  /** How many of the customer's refunds were granted since a moment. */
  public int grantedSince(UUID customer, Instant since) {
    return db.sql(
            """
            select count(*) as granted from ticket.ticket
            where customer_id = :customer and created_at >= :since and type = 'REFUND'
              and status in ('APPROVED', 'PAYING', 'PAYOUT_FAILED', 'REFUNDED', 'CLOSED')
              and amount_minor > 0
            """)
        .param("customer", customer)
        .param("since", since)
        .query((row, _) -> row.getInt("granted"))
        .single();
  }
}
