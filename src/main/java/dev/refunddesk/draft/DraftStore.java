package dev.refunddesk.draft;

import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts. */
@Repository
class DraftStore {

  private final JdbcClient db;

  DraftStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Draft> find(UUID id) {
    return db.sql("select * from draft.draft where id = :id")
        .param("id", id)
        .query(RecordRow.of(Draft.class))
        .optional();
  }

  /** Reads the draft and keeps everybody else from it until the transaction ends. */
  Optional<Draft> lock(UUID id) {
    return db.sql("select * from draft.draft where id = :id for update")
        .param("id", id)
        .query(RecordRow.of(Draft.class))
        .optional();
  }

  /** The customer's draft of a refund of the order that is not submitted yet. */
  Optional<Draft> findOpen(UUID customer, String order) {
    return db.sql(
            """
            select * from draft.draft
            where customer_id = :customer and order_number = :order and type = 'REFUND'
              and ticket is null
            """)
        .param("customer", customer)
        .param("order", order)
        .query(RecordRow.of(Draft.class))
        .optional();
  }

  /** What the customer has not submitted yet, the latest first. */
  List<Draft> listOpen(UUID customer) {
    return db.sql(
            """
            select * from draft.draft
            where customer_id = :customer and ticket is null
            order by updated_at desc limit 20
            """)
        .param("customer", customer)
        .query(RecordRow.of(Draft.class))
        .list();
  }

  /** Writes a new draft; does nothing if the order has an open one already. */
  void insert(Draft draft) {
    db.sql(
            """
            insert into draft.draft (
              id, customer_id, type, order_number, answers_subject, answers_reason,
              answers_explanation, answers_terms_accepted, quoted_at, quoted_until,
              quote_facts, quote_body, before_facts, before_body, quote_number, created_at,
              updated_at)
            values (
              :d.id, :d.customerId, :d.type, :d.orderNumber, :d.answers.subject,
              :d.answers.reason, :d.answers.explanation, :d.answers.termsAccepted, :d.quotedAt,
              :d.quotedUntil, :d.quote.facts, :d.quote.body, :d.before.facts, :d.before.body,
              :d.quoteNumber, :d.createdAt, :d.updatedAt)
            on conflict do nothing
            """)
        .param("d", draft)
        .update();
  }

  void update(Draft draft) {
    db.sql(
            """
            update draft.draft
            set type = :d.type, order_number = :d.orderNumber,
              answers_subject = :d.answers.subject, answers_reason = :d.answers.reason,
              answers_explanation = :d.answers.explanation,
              answers_terms_accepted = :d.answers.termsAccepted,
              quoted_at = :d.quotedAt, quoted_until = :d.quotedUntil,
              quote_facts = :d.quote.facts, quote_body = :d.quote.body,
              before_facts = :d.before.facts, before_body = :d.before.body,
              quote_number = :d.quoteNumber,
              updated_at = :d.updatedAt
            where id = :d.id
            """)
        .param("d", draft)
        .update();
  }

  void submitted(UUID id, TicketNumber ticket, Instant at) {
    db.sql("update draft.draft set ticket = :ticket, updated_at = :at where id = :id")
        .param("id", id)
        .param("ticket", ticket)
        .param("at", at)
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from draft.draft where id = :id and ticket is null").param("id", id).update();
  }

  /** Removes what nobody touched since, submitted or not; tells what it was. */
  List<Draft> deleteBefore(Instant before, int count) {
    return db.sql(
            """
            delete from draft.draft
            where id in (
              select id from draft.draft where updated_at < :before
              order by updated_at limit :count for update skip locked)
            returning *
            """)
        .param("before", before)
        .param("count", count)
        .query(RecordRow.of(Draft.class))
        .list();
  }
}
