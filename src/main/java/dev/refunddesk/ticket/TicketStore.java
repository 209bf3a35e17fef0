package dev.refunddesk.ticket;

import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The write side of tickets. */
@Repository
class TicketStore {

  private final JdbcClient db;

  TicketStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Ticket> find(TicketNumber number) {
    return db.sql("select * from ticket.ticket where number = :number")
        .param("number", number.value())
        .query(RecordRow.of(Ticket.class))
        .optional();
  }

  /**
   * Writes a new ticket with its promise, its words and its first entry, all in one round trip,
   * unless its number is taken or the order has an open refund; returns the id of the entry.
   *
   * @param quoted absent for other questions than refunds
   * @param words the input of a {@code tsvector}
   */
  Optional<Long> open(
      Ticket ticket, Opening.@Nullable Quoted quoted, TicketEntry entry, String words) {
    return db.sql(
            """
            with opened as (
              insert into ticket.ticket (
                number, type, status, subject, customer_id, customer_name, customer_email,
                customer_language, order_number, order_service_name, order_platform, reason,
                quote_minor, quote_currency, verdict, urgent, created_at, updated_at, due_at,
                arrives_on, late_count, version)
              values (
                :t.number, :t.type, :t.status, :t.subject, :t.customer.id, :t.customer.name,
                :t.customer.email, :t.customer.language, :t.order.number, :t.order.serviceName,
                :t.order.platform, :t.reason, :t.quote.minor, :t.quote.currency, :t.verdict,
                :t.urgent, :t.createdAt, :t.updatedAt, :t.dueAt, :t.arrivesOn, 0, 1)
              on conflict do nothing
              returning number, customer_id, created_at),
            promised as (
              insert into ticket.assessment (ticket, facts, body)
              select number, :quoted.facts::text, :quoted.body::text from opened
              where :quoted.body::text is not null),
            indexed as (
              insert into ticket.search (ticket, customer_id, created_at, words)
              select number, customer_id, created_at, :words::tsvector from opened)
            insert into ticket.entry (ticket, kind, by_kind, by_id, by_name, at, internal, text,
              topic, amount_minor, amount_currency, due_at, files)
            select number, :e.kind::text, :e.by.kind::text, :e.by.id::uuid, :e.by.name::text,
              created_at, false, :e.text::text, :e.topic::text, :e.amount.minor::bigint,
              :e.amount.currency::text, :e.dueAt::timestamptz, string_to_array(:files, ',')::uuid[]
            from opened returning id
            """)
        .param("t", ticket)
        .param("quoted", quoted)
        .param("e", entry)
        .param("files", joined(entry.files()))
        .param("words", words)
        .query((row, _) -> row.getLong("id"))
        .optional();
  }

  private static String joined(List<UUID> files) {
    return files.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /** Writes the ticket unless somebody changed it since it was read; tells whether it did. */
  boolean update(Ticket changed) {
    return db.sql(
                """
                update ticket.ticket
                set status = :t.status, urgent = :t.urgent,
                  amount_minor = :t.amount.minor, amount_currency = :t.amount.currency,
                  assignee_id = :t.assignee.id, assignee_name = :t.assignee.name,
                  decider_id = :t.decider.id, decider_name = :t.decider.name,
                  updated_at = :t.updatedAt, due_at = :t.dueAt, nudged_at = :t.nudgedAt,
                  late_count = :t.lateCount, version = :t.version
                where number = :t.number and version = :t.version - 1
                """)
            .param("t", changed)
            .update()
        == 1;
  }

  /** Adds an entry to the timeline; returns its id. */
  long add(TicketEntry entry) {
    return db.sql(
            """
            insert into ticket.entry (
              ticket, kind, by_kind, by_id, by_name, at, internal, text, topic, note,
              amount_minor, amount_currency, due_at, files)
            values (
              :e.ticket, :e.kind, :e.by.kind, :e.by.id, :e.by.name, :e.at, :e.internal,
              :e.text, :e.topic, :e.note, :e.amount.minor, :e.amount.currency, :e.dueAt,
              string_to_array(:files, ',')::uuid[])
            returning id
            """)
        .param("e", entry)
        .param("files", joined(entry.files()))
        .query((row, _) -> row.getLong("id"))
        .single();
  }

  Optional<String> assessment(TicketNumber ticket) {
    return db.sql("select body from ticket.assessment where ticket = :ticket")
        .param("ticket", ticket.value())
        .query((row, _) -> row.getString("body"))
        .optional();
  }

  Optional<String> facts(TicketNumber ticket) {
    return db.sql("select facts from ticket.assessment where ticket = :ticket")
        .param("ticket", ticket.value())
        .query((row, _) -> row.getString("facts"))
        .optional();
  }

  List<TicketEntry> entries(TicketNumber ticket, boolean withInternal) {
    return db.sql(
            """
            select id, ticket, kind, by_kind, by_id, by_name, at, internal, text, topic,
              case when :all then note end as note, amount_minor, amount_currency, due_at, files
            from ticket.entry
            where ticket = :ticket and (:all or not internal)
            order by id
            """)
        .param("ticket", ticket.value())
        .param("all", withInternal)
        .query(RecordRow.of(TicketEntry.class))
        .list();
  }

  Optional<TicketEntry> entry(long id) {
    return db.sql(
            """
            select id, ticket, kind, by_kind, by_id, by_name, at, internal, text, topic, note,
              amount_minor, amount_currency, due_at, files
            from ticket.entry where id = :id
            """)
        .param("id", id)
        .query(RecordRow.of(TicketEntry.class))
        .optional();
  }

  /** The open refund ticket of an order, if there is one. */
  Optional<TicketNumber> openRefund(String order) {
    return db.sql(
            """
            select number from ticket.ticket
            where order_number = :order and type = 'REFUND' and status in (
              'NEW', 'IN_REVIEW', 'WAITING_ON_CUSTOMER', 'AWAITING_APPROVAL', 'APPROVED',
              'PAYING', 'PAYOUT_FAILED', 'APPEALED')
            """)
        .param("order", order)
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .optional();
  }

  /** Those of the orders that any ticket is about. */
  Set<String> ordersWithTickets(Collection<String> orders) {
    return db.sql("select distinct order_number from ticket.ticket where order_number in (:orders)")
        .param("orders", orders)
        .query((row, _) -> row.getString("order_number"))
        .set();
  }

  /** What is overdue, the longest first. */
  List<TicketNumber> due(Instant now, int count) {
    return db.sql(
            """
            select number from ticket.ticket
            where due_at <= :now
            order by due_at limit :count
            """)
        .param("now", now)
        .param("count", count)
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }
}
