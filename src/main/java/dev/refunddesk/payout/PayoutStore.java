package dev.refunddesk.payout;

import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of payouts, as the desk and its people change it. */
@Component
class PayoutStore {

  private final JdbcClient db;

  PayoutStore(JdbcClient db) {
    this.db = db;
  }

  /** Writes the payout; tells whether its reference was free. */
  boolean insert(Payout payout) {
    return db.sql(
                """
                insert into payout.payout (
                  reference, ticket, tender, channel, status, amount_minor, amount_currency,
                  payee_method, payee_holder, payee_account, payee_institution, payee_transaction,
                  scheduled_at, due_at, held, promised_on, replaces, by_kind, by_id, by_name)
                values (
                  :p.reference, :p.ticket, :p.tender, :p.channel, :p.status, :p.amount.minor,
                  :p.amount.currency, :p.payee.method, :p.payee.holder, :p.payee.account,
                  :p.payee.institution, :p.payee.transaction, :p.scheduledAt, :p.dueAt, :p.held,
                  :p.promisedOn, :p.replaces, :p.by.kind, :p.by.id, :p.by.name)
                on conflict (reference) do nothing
                """)
            .param("p", payout)
            .update()
        == 1;
  }

  Optional<Payout> find(String reference) {
    return db.sql("select * from payout.payout where reference = :reference")
        .param("reference", reference)
        .query(RecordRow.of(Payout.class))
        .optional();
  }

  List<Payout> ofTicket(String ticket) {
    return db.sql("select * from payout.payout where ticket = :ticket order by reference")
        .param("ticket", ticket)
        .query(RecordRow.of(Payout.class))
        .list();
  }

  Optional<Payout> lock(String reference) {
    return db.sql("select * from payout.payout where reference = :reference for update")
        .param("reference", reference)
        .query(RecordRow.of(Payout.class))
        .optional();
  }

  /** Locks those payouts of a ticket that keep money for themselves. */
  List<Payout> lockReserved(String ticket) {
    return db.sql(
            """
            select * from payout.payout
            where ticket = :ticket
              and status in ('SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN', 'DECLINED')
            order by tender, reference for update
            """)
        .param("ticket", ticket)
        .query(RecordRow.of(Payout.class))
        .list();
  }

  void move(String reference, PayoutStatus status) {
    db.sql("update payout.payout set status = :status where reference = :reference")
        .param("reference", reference)
        .param("status", status)
        .update();
  }

  /** Lets the channel have what is due and waits for a batch, the earliest promise first. */
  List<String> release(ChannelKind channel, Instant now, int count) {
    return db.sql(
            """
            with chosen as (
              select reference from payout.payout
              where channel = :channel and held and status = 'SCHEDULED' and due_at <= :now
              order by promised_on, reference limit :count for update skip locked
            )
            update payout.payout set held = false
            from chosen where payout.reference = chosen.reference
            returning payout.reference
            """)
        .param("channel", channel)
        .param("now", now)
        .param("count", count)
        .query((row, number) -> row.getString("reference"))
        .list();
  }

  /** Has the channel asked about a payout at once. */
  void hurry(String reference, Instant now) {
    db.sql(
            """
            update payout.payout set due_at = :now
            where reference = :reference and status in ('SENT', 'WAITING', 'UNKNOWN')
            """)
        .param("reference", reference)
        .param("now", now)
        .update();
  }

  void pause(PayoutQueue.Pause pause) {
    db.sql(
            """
            insert into payout.pause (channel, reason, at, by_kind, by_id, by_name)
            values (:p.channel, :p.reason, :p.at, :p.by.kind, :p.by.id, :p.by.name)
            on conflict (channel) do nothing
            """)
        .param("p", pause)
        .update();
  }

  void resume(ChannelKind channel) {
    db.sql("delete from payout.pause where channel = :channel").param("channel", channel).update();
  }
}
