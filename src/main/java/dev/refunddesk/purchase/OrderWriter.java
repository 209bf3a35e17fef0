package dev.refunddesk.purchase;

import dev.refunddesk.platform.Database;
import dev.refunddesk.purchase.OrderRow.LineRow;
import dev.refunddesk.purchase.OrderRow.TenderRow;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes orders whole; what was paid back by their tenders stays as it is. */
@Repository
class OrderWriter {

  private static final String UPSERT =
      """
      insert into purchase."order" (number, version, source, customer_email,
        customer_name, currency, bought_at, service_name, service_product_kind,
        service_platform, service_billing, service_starts_on, service_ends_on,
        service_instance_id, service_state, service_host_name, service_hour_price,
        service_usage_metered_minor,
        service_usage_hours, service_usage_traffic_bytes, service_usage_as_of,
        arrears_amount_minor, arrears_as_of, words)
      values (:o.order.number, :o.version, :o.source, :o.order.customerEmail,
        :o.order.customerName, :o.order.currency, :o.order.boughtAt, :o.order.service.name,
        :o.order.service.productKind, :o.order.service.platform, :o.order.service.billing,
        :o.order.service.startsOn, :o.order.service.endsOn, :o.order.service.instanceId,
        :o.order.service.state, :o.order.service.hostName, :o.order.service.hourPrice,
        :o.order.service.usage.metered.minor, :o.order.service.usage.hours,
        :o.order.service.usage.trafficBytes, :o.order.service.usage.asOf,
        :o.order.arrears.amount.minor, :o.order.arrears.asOf, string_to_array(:o.words, ' '))
      on conflict (number) do update set version = excluded.version,
        source = excluded.source, customer_email = excluded.customer_email,
        customer_name = excluded.customer_name, currency = excluded.currency,
        bought_at = excluded.bought_at, service_name = excluded.service_name,
        service_product_kind = excluded.service_product_kind,
        service_platform = excluded.service_platform,
        service_billing = excluded.service_billing,
        service_starts_on = excluded.service_starts_on,
        service_ends_on = excluded.service_ends_on,
        service_instance_id = excluded.service_instance_id,
        service_state = excluded.service_state,
        service_host_name = excluded.service_host_name,
        service_hour_price = excluded.service_hour_price,
        service_usage_metered_minor = excluded.service_usage_metered_minor,
        service_usage_hours = excluded.service_usage_hours,
        service_usage_traffic_bytes = excluded.service_usage_traffic_bytes,
        service_usage_as_of = excluded.service_usage_as_of,
        arrears_amount_minor = excluded.arrears_amount_minor,
        arrears_as_of = excluded.arrears_as_of, words = excluded.words
      """;

  private final JdbcClient db;
  private final Database database;

  OrderWriter(JdbcClient db, Database database) {
    this.db = db;
    this.database = database;
  }

  void write(Collection<Version> versions) {
    if (!versions.isEmpty()) {
      var again = versions.stream().filter(each -> each.version() > 1).toList();
      removeLines(again.stream().map(each -> each.order().number()).toList());
      database.each(UPSERT, "o", versions);
      insertLines(versions);
      upsertTenders(versions);
      removeTendersBeyond(again);
    }
  }

  /** Removes orders whole; the database refuses if one has money paid back. */
  void remove(Collection<String> numbers) {
    db.sql(
            """
            delete from purchase."order" where number = any (array[:numbers]::text[])
            """)
        .param("numbers", numbers)
        .update();
  }

  /** Notes that a source has said again what is known of the account and the meter. */
  void confirm(Collection<Order> orders) {
    if (!orders.isEmpty()) {
      database.each(
          """
          update purchase."order" set
            arrears_as_of = greatest(arrears_as_of, :o.arrears.asOf::timestamptz),
            service_usage_as_of =
              greatest(service_usage_as_of, :o.service.usage.asOf::timestamptz)
          where number = :o.number
          """,
          "o",
          orders);
    }
  }

  private void removeLines(Collection<String> numbers) {
    db.sql(
            """
            delete from purchase.order_line where order_number = any (array[:numbers]::text[])
            """)
        .param("numbers", numbers)
        .update();
  }

  private void insertLines(Collection<Version> versions) {
    database.each(
        """
        insert into purchase.order_line (order_number, place, kind, label, amount_minor, currency)
        values (:l.orderNumber, :l.place, :l.line.kind, :l.line.label, :l.line.amount.minor,
          :l.line.amount.currency)
        """,
        "l",
        versions.stream().flatMap(Version::lines).toList());
  }

  private void upsertTenders(Collection<Version> versions) {
    var tenders = versions.stream().flatMap(Version::tenders).toList();
    if (!tenders.isEmpty()) {
      database.each(
          """
          insert into purchase.tender (id, order_number, place, kind, paid_minor, currency,
            transaction_id, paid_at, detail, masked_account)
          values (:t.tender.id, :t.orderNumber, :t.place, :t.tender.kind, :t.tender.paid.minor,
            :t.tender.paid.currency, :t.tender.transactionId, :t.tender.paidAt, :t.tender.detail,
            :t.tender.maskedAccount)
          on conflict (id) do update set kind = excluded.kind, paid_minor = excluded.paid_minor,
            currency = excluded.currency, transaction_id = excluded.transaction_id,
            paid_at = excluded.paid_at, detail = excluded.detail,
            masked_account = excluded.masked_account
          """,
          "t",
          tenders);
    }
  }

  private void removeTendersBeyond(Collection<Version> versions) {
    if (!versions.isEmpty()) {
      database.each(
          """
          delete from purchase.tender
          where order_number = :o.order.number and place > :o.tenderCount
          """,
          "o",
          versions);
    }
  }

  /**
   * An order as it is to be written.
   *
   * @param version counts the writings of the order, from 1
   * @param words what the site search finds the order by, with blanks between
   */
  record Version(Order order, int version, Order.Source source, String words, int tenderCount) {

    static Version of(Order order, int version, Order.Source source) {
      var words = String.join(" ", SearchWords.of(order.service().name()));
      return new Version(order, version, source, words, order.tenders().size());
    }

    private Stream<LineRow> lines() {
      return IntStream.range(0, order.lines().size())
          .mapToObj(i -> new LineRow(order.number(), i + 1, order.lines().get(i)));
    }

    private Stream<TenderRow> tenders() {
      return IntStream.range(0, order.tenders().size())
          .mapToObj(i -> new TenderRow(order.number(), i + 1, order.tenders().get(i)));
    }
  }
}
