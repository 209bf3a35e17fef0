package dev.refunddesk.identity;

import dev.refunddesk.identity.guess.Secrets;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.platform.RecordRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives programs their tokens and takes them back; keeps only the hashes. */
@Component
public class ApiTokens {

  /** How every token begins, so that people and scanners know one when they see it. */
  public static final String PREFIX = "rd_";

  /** For how long a token is good unless somebody says otherwise. */
  public static final Duration GOOD_FOR = Duration.ofDays(90);

  /** How exact the last use is: a busy program causes one write in this time. */
  private static final Duration USE_EXACT_TO = Duration.ofHours(1);

  private final JdbcClient db;
  private final IdSource ids;
  private final InstantSource clock;

  ApiTokens(JdbcClient db, IdSource ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A new token.
   *
   * @param secret what the program sends; it is told only here
   */
  public record Created(ApiToken token, String secret) {

    @Override
    public String toString() {
      return "Created[" + token + "]";
    }
  }

  /** Makes a token, good for so long from now. */
  public Created create(String name, Set<ApiToken.Scope> scopes, Duration goodFor, UUID by) {
    var now = clock.instant();
    var token = new ApiToken(ids.next(), name, scopes, now, now.plus(goodFor), null, null);
    var secret = PREFIX + ids.secret();
    db.sql(
            """
            insert into identity.api_token
              (id, token_hash, name, scopes, created_by, created_at, expires_at)
            values (:t.id, :hash, :t.name, array[:scopes]::text[], :by, :t.createdAt,
              :t.expiresAt)
            """)
        .param("t", token)
        .param("hash", Secrets.hash(secret))
        .param("scopes", scopes)
        .param("by", by)
        .update();
    return new Created(token, secret);
  }

  /** The token of that secret, if it is good; notes that it was used. */
  public Optional<ApiToken> find(String secret) {
    var now = clock.instant();
    var found =
        db.sql(
                """
                select id, name, scopes, created_at, expires_at, last_used_at, revoked_at
                from identity.api_token where token_hash = :hash
                """)
            .param("hash", Secrets.hash(secret))
            .query(RecordRow.of(Row.class))
            .optional()
            .map(Row::token)
            .filter(token -> token.isGood(now));
    found.filter(token -> isStale(token, now)).ifPresent(token -> recordUse(token, now));
    return found;
  }

  private static boolean isStale(ApiToken token, Instant now) {
    var last = token.lastUsedAt();
    return last == null || last.plus(USE_EXACT_TO).isBefore(now);
  }

  private void recordUse(ApiToken token, Instant now) {
    db.sql("update identity.api_token set last_used_at = :now where id = :id")
        .param("now", now)
        .param("id", token.id())
        .update();
  }

  /** All that were ever made, the newest first. */
  public List<ApiToken> list() {
    return db
        .sql(
            """
            select id, name, scopes, created_at, expires_at, last_used_at, revoked_at
            from identity.api_token order by created_at desc, id
            """)
        .query(RecordRow.of(Row.class))
        .list()
        .stream()
        .map(Row::token)
        .toList();
  }

  /** Ends a token for good; the next request with it is refused. */
  public void revoke(UUID token) {
    db.sql(
            """
            update identity.api_token set revoked_at = :now where id = :token and revoked_at is null
            """)
        .param("now", clock.instant())
        .param("token", token)
        .update();
  }

  private record Row(
      UUID id,
      String name,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {

    ApiToken token() {
      var named = scopes.stream().map(ApiToken.Scope::valueOf).collect(Collectors.toSet());
      return new ApiToken(id, name, named, createdAt, expiresAt, lastUsedAt, revokedAt);
    }
  }
}
