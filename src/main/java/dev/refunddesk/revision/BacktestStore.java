package dev.refunddesk.revision;

import dev.refunddesk.platform.Database;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.ticket.past.PastCases.Mark;
import dev.refunddesk.ticket.past.PastCases.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of back-tests and of what they found. */
@Repository
class BacktestStore {

  private final JdbcClient db;
  private final Database batches;

  BacktestStore(JdbcClient db, Database batches) {
    this.db = db;
    this.batches = batches;
  }

  /** A run as it is kept. */
  record Row(
      UUID id,
      String platform,
      Backtest.State state,
      @Nullable Integer comparedWith,
      String digest,
      String body,
      Instant fromAt,
      Instant untilAt,
      long total,
      long done,
      long changed,
      long failed,
      Instant markAt,
      String markTicket,
      UUID begunById,
      String begunByName,
      Instant begunAt,
      @Nullable Instant finishedAt) {

    Scope scope() {
      return new Scope(platform, fromAt, untilAt);
    }

    Mark mark() {
      return new Mark(markAt, markTicket);
    }

    Backtest backtest() {
      return new Backtest(
          id,
          platform,
          state,
          comparedWith,
          digest,
          fromAt,
          untilAt,
          total,
          done,
          changed,
          failed,
          begunByName,
          begunAt,
          finishedAt);
    }
  }

  void add(Row row) {
    db.sql(
            """
            insert into revision.backtest
              (id, platform, state, compared_with, digest, body, from_at, until_at, total, done,
               changed, failed, mark_at, mark_ticket, begun_by_id, begun_by_name, begun_at,
               finished_at)
            values (:b.id, :b.platform, :b.state, :b.comparedWith, :b.digest, :b.body::jsonb,
              :b.fromAt, :b.untilAt, :b.total, :b.done, :b.changed, :b.failed, :b.markAt,
              :b.markTicket, :b.begunById, :b.begunByName, :b.begunAt, :b.finishedAt)
            """)
        .param("b", row)
        .update();
  }

  Optional<Row> find(UUID id) {
    return db.sql("select * from revision.backtest where id = :id")
        .param("id", id)
        .query(RecordRow.of(Row.class))
        .optional();
  }

  List<Row> latest(String platform, int most) {
    return db.sql(
            """
            select * from revision.backtest
            where platform = :platform
            order by begun_at desc
            limit :most
            """)
        .param("platform", platform)
        .param("most", most)
        .query(RecordRow.of(Row.class))
        .list();
  }

  /** The newest run to its end over exactly this content. */
  Optional<Row> passed(String platform, String digest) {
    return db.sql(
            """
            select * from revision.backtest
            where platform = :platform and digest = :digest and state = 'DONE'
            order by begun_at desc
            limit 1
            """)
        .param("platform", platform)
        .param("digest", digest)
        .query(RecordRow.of(Row.class))
        .optional();
  }

  /** A run that is to go on and that no other node has in hand; ours until the transaction ends. */
  Optional<Row> takeUp() {
    return db.sql(
            """
            select * from revision.backtest
            where state in ('WAITING', 'RUNNING')
            order by begun_at
            limit 1
            for update skip locked
            """)
        .query(RecordRow.of(Row.class))
        .optional();
  }

  void advance(Row row) {
    db.sql(
            """
            update revision.backtest
            set state = :b.state, done = :b.done, changed = :b.changed, failed = :b.failed,
              mark_at = :b.markAt, mark_ticket = :b.markTicket, finished_at = :b.finishedAt
            where id = :b.id
            """)
        .param("b", row)
        .update();
  }

  /** Ends a run that goes on; tells whether it did. */
  boolean stop(UUID id, Instant at) {
    return db.sql(
                """
                update revision.backtest set state = 'STOPPED', finished_at = :at
                where id = :id and state in ('WAITING', 'RUNNING')
                """)
            .param("id", id)
            .param("at", at)
            .update()
        == 1;
  }

  private record Found(UUID backtest, ChangedCase of) {}

  void record(UUID backtest, List<ChangedCase> changes) {
    batches.each(
        """
        insert into revision.changed_case
          (backtest_id, ticket, old_verdict, new_verdict, old_minor, old_currency, new_minor,
           new_currency, old_clause, new_clause, worse, lost)
        values (:c.backtest, :c.of.ticket, :c.of.oldVerdict, :c.of.newVerdict,
          :c.of.oldAmount.minor, :c.of.oldAmount.currency, :c.of.newAmount.minor,
          :c.of.newAmount.currency, :c.of.oldClause, :c.of.newClause, :c.of.worse, :c.of.lost)
        """,
        "c",
        changes.stream().map(change -> new Found(backtest, change)).toList());
  }
}
