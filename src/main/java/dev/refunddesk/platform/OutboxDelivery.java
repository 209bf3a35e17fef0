package dev.refunddesk.platform;

import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hands events to their listeners and removes them, both in one transaction. */
@Component
class OutboxDelivery {

  static final int BATCH = 100;

  private final JdbcClient db;
  private final InstantSource clock;
  private final JsonMapper json;
  private final ApplicationEventPublisher listeners;
  private final TransactionTemplate inTransaction;
  private final CrashPoints crashPoints;

  OutboxDelivery(
      JdbcClient db,
      InstantSource clock,
      JsonMapper json,
      ApplicationEventPublisher listeners,
      TransactionTemplate inTransaction,
      CrashPoints crashPoints) {
    this.db = db;
    this.inTransaction = inTransaction;
    this.crashPoints = crashPoints;
    this.clock = clock;
    this.json = json;
    this.listeners = listeners;
  }

  /** Hands on up to {@code count} due events, oldest first; tells how many. */
  int handOn(int count) {
    return inTransaction.execute(_ -> takeAndTell(count));
  }

  private int takeAndTell(int count) {
    var events =
        db.sql(
                """
                delete from platform.outbox
                where id in (
                  select id from platform.outbox
                  where due_at <= :now
                  order by id limit :count for update skip locked)
                returning id, kind, body::text as body
                """)
            .param("now", clock.instant())
            .param("count", count)
            .query(RecordRow.of(Row.class))
            .list();
    events.stream().sorted().forEach(this::tell);
    if (!events.isEmpty()) {
      crashPoints.pass(CrashPoint.P9);
    }
    return events.size();
  }

  void handOnOne(long id) {
    inTransaction.executeWithoutResult(_ -> takeAndTellOne(id));
  }

  private void takeAndTellOne(long id) {
    db.sql("delete from platform.outbox where id = :id returning id, kind, body::text as body")
        .param("id", id)
        .query(RecordRow.of(Row.class))
        .optional()
        .ifPresent(this::tell);
  }

  List<Long> due() {
    return db.sql(
            """
            select id from platform.outbox where due_at <= :now order by id limit :count
            """)
        .param("now", clock.instant())
        .param("count", BATCH)
        .query((row, _) -> row.getLong("id"))
        .list();
  }

  /** Tries the event later, each time twice as late; tells how often it was tried. */
  int putOff(long id, Instant now) {
    return db.sql(
            """
            update platform.outbox
            set tries = tries + 1,
              due_at = :now::timestamptz + interval '2 seconds' * power(2, least(tries, 10))
            where id = :id
            returning tries
            """)
        .param("id", id)
        .param("now", now)
        .query((row, _) -> row.getInt("tries"))
        .optional()
        .orElse(0);
  }

  private void tell(Row row) {
    try {
      listeners.publishEvent(json.readValue(row.body(), Class.forName(row.kind())));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("an event of a kind this version does not know", e);
    }
  }

  record Row(long id, String kind, String body) implements Comparable<Row> {

    @Override
    public int compareTo(Row other) {
      return Long.compare(id, other.id);
    }
  }
}
