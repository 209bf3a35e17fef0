package dev.refunddesk.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Hands events to their listeners and removes them, both in one transaction. */
@Component
class OutboxDelivery {

  static final int BATCH = 100;
  private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
  private static final int DOUBLINGS = 10;

  private final JdbcClient db;
  private final InstantSource clock;
  private final JsonMapper json;
  private final ApplicationEventPublisher listeners;

  OutboxDelivery(
      JdbcClient db, InstantSource clock, JsonMapper json, ApplicationEventPublisher listeners) {
    this.db = db;
    this.clock = clock;
    this.json = json;
    this.listeners = listeners;
  }

  /** Hands on up to {@code count} due events, oldest first; tells how many. */
  @Transactional
  public int handOn(int count) {
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
    return events.size();
  }

  @Transactional
  public void handOnOne(long id) {
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
  @Transactional
  public int putOff(long id, Instant now) {
    var tries =
        db.sql("update platform.outbox set tries = tries + 1 where id = :id returning tries")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .orElse(0);
    var delay = FIRST_DELAY.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    db.sql("update platform.outbox set due_at = :later where id = :id")
        .param("later", now.plus(delay))
        .param("id", id)
        .update();
    return tries;
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
