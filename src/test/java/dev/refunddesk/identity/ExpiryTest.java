package dev.refunddesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account.Preferences;
import dev.refunddesk.identity.guess.Secrets;
import dev.refunddesk.platform.Database;
import dev.refunddesk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExpiryTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-18T06:30:00Z");

  private final JdbcClient db = JdbcClient.create(new Database(DATABASE.dataSource()));

  @Test
  void clearsWhatHasRunOutAndNothingElse() {
    var lin = account();
    attempt(NOW);
    attempt(NOW.minus(Duration.ofHours(1)));
    session(lin, NOW.minusSeconds(1));
    session(lin, NOW.plusSeconds(1));

    new Expiry(db, () -> NOW).clear();

    assertThat(count("select count(*) from identity.attempt")).isEqualTo(1);
    assertThat(count("select count(*) from identity.session")).isEqualTo(1);
  }

  private Account account() {
    var lin =
        new Account(
            UUID.randomUUID(),
            null,
            "lin@example.com",
            null,
            "林晓",
            Set.of(Role.CUSTOMER),
            Preferences.NONE,
            true);
    new AccountStore(db).add(lin, NOW);
    return lin;
  }

  private void attempt(Instant at) {
    db.sql("insert into identity.attempt (subject, address, at) values (:subject, '::1', :at)")
        .param("subject", Secrets.hash("lin"))
        .param("at", at)
        .update();
  }

  private void session(Account account, Instant expiresAt) {
    db.sql(
            """
            insert into identity.session
              (token_hash, id, account, device, address, created_at, expires_at)
            values (:hash, :id, :account, 'Chrome', '::1', :createdAt, :expiresAt)
            """)
        .param("hash", Secrets.hash(expiresAt.toString()))
        .param("id", UUID.randomUUID())
        .param("account", account.id())
        .param("createdAt", NOW.minus(Duration.ofHours(12)))
        .param("expiresAt", expiresAt)
        .update();
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }
}
