package dev.refunddesk.testing;

import dev.refunddesk.platform.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The news between modules, which a desk under test hands on by itself, but in its own time. */
public final class News {

  private News() {}

  /** Waits until the outbox is empty, whoever empties it. */
  public static void hear(Outbox outbox, JdbcClient db) {
    do {
      outbox.drain();
    } while (db.sql("select exists (select from platform.outbox where tries = 0)")
        .query(Boolean.class)
        .single());
  }
}
