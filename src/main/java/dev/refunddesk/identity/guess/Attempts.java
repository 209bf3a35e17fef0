package dev.refunddesk.identity.guess;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts guesses at passwords, per account and per address, across all nodes.
 *
 * <p>A guess is written before it is checked, so that a hundred at once count as a hundred.
 */
@Component
public class Attempts {

  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** Guesses at one account in the window; the next one waits. */
  static final int PER_SUBJECT = 8;

  /** Guesses from one address in the window: an office behind one address signs in too. */
  static final int PER_ADDRESS = 60;

  private final JdbcClient db;
  private final InstantSource clock;

  Attempts(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Counts one more guess, unless there were too many.
   *
   * @param subject what is guessed at, hashed: nothing tells whether there is such an account
   * @return when to come back if there were too many; nothing if the guess is free
   */
  @Transactional
  public Optional<Instant> reserve(byte[] subject, String address) {
    var now = clock.instant();
    db.sql("select pg_advisory_xact_lock(hashtextextended(encode(:subject, 'hex'), 0))")
        .param("subject", subject)
        .query((_, number) -> number)
        .list();
    var oldest = oldestOfTooMany(subject, address, now.minus(WINDOW));
    if (oldest.isEmpty()) {
      db.sql("insert into identity.attempt (subject, address, at) values (:subject, :address, :at)")
          .param("subject", subject)
          .param("address", address)
          .param("at", now)
          .update();
    }
    return oldest.map(at -> at.plus(WINDOW));
  }

  private Optional<Instant> oldestOfTooMany(byte[] subject, String address, Instant since) {
    return db.sql(
            """
            (select at from identity.attempt
              where subject = :subject and at > :since
              order by at desc offset :subjects limit 1)
            union all
            (select at from identity.attempt
              where address = :address and at > :since
              order by at desc offset :addresses limit 1)
            order by at desc limit 1
            """)
        .param("subject", subject)
        .param("address", address)
        .param("since", since)
        .param("subjects", PER_SUBJECT - 1)
        .param("addresses", PER_ADDRESS - 1)
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Forgives the guesses at an account whose owner has shown up. */
  public void forget(byte[] subject) {
    db.sql("delete from identity.attempt where subject = :subject")
        .param("subject", subject)
        .update();
  }
}
