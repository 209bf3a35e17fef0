package dev.refunddesk.payout.work;

import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of payouts as the workers see it: a row that is due is a job. */
@Component
class JobStore {

  private static final int BATCH = 20;

  private final JdbcClient db;

  JobStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes up a batch of what is due of a channel and marks it sent before anybody sends it.
   *
   * @param maySend whether something may be sent at all; asking always may
   */
  List<Job> takeUp(ChannelKind channel, boolean maySend, Instant now, int count) {
    return db.sql(
            """
            with due as (
              select reference, status from payout.payout
              where channel = :channel and due_at <= :now and not held
                and status in ('SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN')
                and (status <> 'SCHEDULED' or (:maySend
                  and not exists (select from payout.pause where channel = :channel)))
              order by due_at limit :count for update skip locked
            )
            update payout.payout
            set status = case due.status when 'SCHEDULED' then 'SENT' else due.status end,
              sent_at = case due.status when 'SCHEDULED' then :now else sent_at end,
              fence = fence + 1, tries = tries + 1, due_at = :dueAgain
            from due where payout.reference = due.reference
            returning payout.reference, ticket, tender, channel, amount_minor, amount_currency,
              payee_method, payee_holder, payee_account, payee_institution, payee_transaction,
              due.status as before, fence, due_at, tries
            """)
        .param("channel", channel)
        .param("maySend", maySend)
        .param("now", now)
        .param("dueAgain", now.plus(Pace.LEASE))
        .param("count", BATCH)
        .query(RecordRow.of(Job.class))
        .list();
  }

  /** Locks the payout; tells whether no other worker has taken it up since. */
  boolean isStillOurs(Job job) {
    return db.sql(
            """
            select reference from payout.payout
            where reference = :reference and fence = :fence for update
            """)
        .param("reference", job.reference())
        .param("fence", job.fence())
        .query(String.class)
        .optional()
        .isPresent();
  }

  void record(Job job, Result result) {
    db.sql(
            """
            update payout.payout
            set status = :r.status, due_at = :r.dueAt, settled_at = :r.settledAt,
              provider_reference = coalesce(:r.providerReference, provider_reference),
              reason = :r.reason
            where reference = :reference
            """)
        .param("reference", job.reference())
        .param("r", result)
        .update();
  }
}
