package dev.refunddesk.purchase;

import static java.util.stream.Collectors.groupingBy;

import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.purchase.OrderRow.LineRow;
import dev.refunddesk.purchase.OrderRow.TenderRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds orders with their lines and tenders. */
@Repository
class OrderStore {

  private final JdbcClient db;

  OrderStore(JdbcClient db) {
    this.db = db;
  }

  /** Those of the numbers that are known. */
  List<Stored> find(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : complete(
            db.sql(
                    """
                    select number, version, source, customer_email, customer_name, currency,
                      bought_at, service_name, service_product_kind, service_platform,
                      service_billing, service_starts_on, service_ends_on,
                      service_instance_id, service_state, service_host_name,
                      service_hour_price, service_usage_metered_minor, service_usage_hours,
                      service_usage_traffic_bytes, service_usage_as_of, arrears_amount_minor,
                      arrears_as_of
                    from purchase."order" where number in (:numbers)
                    """)
                .param("numbers", numbers)
                .query(RecordRow.of(OrderRow.class))
                .list());
  }

  /** Keeps others from writing the orders until the transaction ends. */
  void lock(Collection<String> numbers) {
    if (!numbers.isEmpty()) {
      db.sql(
              """
              select number from purchase."order" where number in (:numbers)
              order by number for update
              """)
          .param("numbers", numbers)
          .query((row, index) -> index)
          .list();
    }
  }

  /** The numbers of a customer's orders, the newest first, from the one after the key on. */
  List<String> numbersOf(String email, @Nullable String after, int count) {
    return db.sql(
            """
            select number from purchase."order"
            where customer_email = :email
              and (:after::text is null or (bought_at, number) <
                (select bought_at, number from purchase."order" where number = :after))
            order by bought_at desc, number desc
            limit :count
            """)
        .param("email", email)
        .param("after", after)
        .param("count", count)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** When a customer's latest orders were bought. */
  List<Instant> momentsOf(String email, int count) {
    return db.sql(
            """
            select bought_at from purchase."order"
            where customer_email = :email
            order by bought_at desc, number desc
            limit :count
            """)
        .param("email", email)
        .param("count", count)
        .query((row, _) -> row.getObject("bought_at", OffsetDateTime.class).toInstant())
        .list();
  }

  List<Arrears> arrearsOf(String email) {
    return db.sql(
            """
            select distinct on (currency) currency, arrears_amount_minor as amount_minor,
              arrears_as_of as as_of
            from purchase."order"
            where customer_email = :email and arrears_as_of is not null
            order by currency, arrears_as_of desc, arrears_amount_minor desc
            """)
        .param("email", email)
        .query(RecordRow.of(Arrears.class))
        .list();
  }

  boolean hasReal() {
    return db.sql(
            """
            select exists(select from purchase."order" where source <> 'DEMO')
            """)
        .query(Boolean.class)
        .single();
  }

  private List<Stored> complete(List<OrderRow> rows) {
    var numbers = rows.stream().map(OrderRow::number).toList();
    if (numbers.isEmpty()) {
      return List.of();
    }
    var lines = lines(numbers).stream().collect(groupingBy(LineRow::orderNumber));
    var tenders = tenders(numbers).stream().collect(groupingBy(TenderRow::orderNumber));
    return rows.stream()
        .map(row ->
            new Stored(
                row.with(
                    lines.getOrDefault(row.number(), List.of()),
                    tenders.getOrDefault(row.number(), List.of())),
                row.version(),
                row.source()))
        .toList();
  }

  private List<LineRow> lines(List<String> numbers) {
    return db.sql(
            """
            select order_number, place, kind as line_kind, label as line_label,
              amount_minor as line_amount_minor, currency
            from purchase.order_line where order_number in (:numbers)
            order by order_number, place
            """)
        .param("numbers", numbers)
        .query(RecordRow.of(LineRow.class))
        .list();
  }

  private List<TenderRow> tenders(List<String> numbers) {
    return db.sql(
            """
            select order_number, place, id as tender_id, kind as tender_kind,
              paid_minor as tender_paid_minor, refunded_minor as tender_refunded_minor, currency,
              transaction_id as tender_transaction_id, paid_at as tender_paid_at,
              detail as tender_detail, masked_account as tender_masked_account
            from purchase.tender where order_number in (:numbers)
            order by order_number, place
            """)
        .param("numbers", numbers)
        .query(RecordRow.of(TenderRow.class))
        .list();
  }

  /**
   * An order as it was found.
   *
   * @param version counts the writings of the order, from 1
   */
  record Stored(Order order, int version, Order.Source source) {}
}
