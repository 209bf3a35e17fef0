package dev.refunddesk.identity;

import dev.refunddesk.identity.guess.Attempts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what has run out; what has run out opens nothing even before that. */
@Component
class Expiry {

  /** A run-out link still tells its owner for a while whom to send a new one to. */
  private static final Duration LINKS_KEPT = Duration.ofDays(30);

  private final JdbcClient db;
  private final InstantSource clock;

  Expiry(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void clear() {
    var now = clock.instant();
    db.sql("delete from identity.session where expires_at < :now").param("now", now).update();
    db.sql("delete from identity.attempt where at < :before")
        .param("before", now.minus(Attempts.WINDOW))
        .update();
    db.sql("delete from identity.password_link where expires_at < :before")
        .param("before", now.minus(LINKS_KEPT))
        .update();
  }
}
