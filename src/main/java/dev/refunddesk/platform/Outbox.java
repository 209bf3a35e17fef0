package dev.refunddesk.platform;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * News from one module to those that may not be known to it, written in the transaction that made
 * it and handed on soon after, exactly once for what the listeners write to the database.
 *
 * <p>An event is a public record in the past tense of identifiers and amounts; it is heard by plain
 * {@code @EventListener} methods, each inside the transaction that removes the event.
 */
@Component
public class Outbox {

  private final JdbcClient db;
  private final InstantSource clock;
  private final JsonMapper json;
  private final OutboxWorker worker;

  Outbox(JdbcClient db, InstantSource clock, JsonMapper json, OutboxWorker worker) {
    this.db = db;
    this.clock = clock;
    this.json = json;
    this.worker = worker;
  }

  /** Writes the event; whoever listens hears of it once the caller's transaction has committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(Record event) {
    db.sql(
            """
            insert into platform.outbox (kind, body, due_at)
            values (:kind, :body::jsonb, :now)
            """)
        .param("kind", event.getClass().getName())
        .param("body", json.writeValueAsString(event))
        .param("now", clock.instant())
        .update();
    worker.wakeAfterCommit();
  }

  /** Hands on everything that is due, in this thread; for tests and for a clean stop. */
  public void drain() {
    worker.drain();
  }
}
