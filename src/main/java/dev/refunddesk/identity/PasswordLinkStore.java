package dev.refunddesk.identity;

import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one link of each account that may set its password. */
@Component
class PasswordLinkStore {

  private final JdbcClient db;

  PasswordLinkStore(JdbcClient db) {
    this.db = db;
  }

  /** Replaces the account's link unless that was asked for only a moment ago. */
  boolean start(PasswordResetRequested wish, Instant now, Instant before) {
    return db.sql(
                """
                insert into identity.password_link as old (account, request, reason, requested_at)
                values (:wish.account, :wish.request, :wish.reason, :now)
                on conflict (account) do update
                set request = excluded.request, reason = excluded.reason,
                  requested_at = excluded.requested_at, token_hash = null, expires_at = null
                where old.requested_at <= :before
                """)
            .param("wish", wish)
            .param("now", now)
            .param("before", before)
            .update()
        == 1;
  }

  /** Gives the link its secret, in place of any before. */
  boolean draw(UUID request, byte[] tokenHash, Term term) {
    return db.sql(
                """
                update identity.password_link
                set token_hash = :hash,
                  expires_at = case reason when 'FORGOTTEN' then :term.forgotten::timestamptz
                    else :term.invited::timestamptz end
                where request = :request
                """)
            .param("request", request)
            .param("hash", tokenHash)
            .param("term", term)
            .update()
        == 1;
  }

  Optional<Link> find(byte[] tokenHash) {
    return db.sql("select account, expires_at from identity.password_link where token_hash = :hash")
        .param("hash", tokenHash)
        .query(RecordRow.of(Link.class))
        .optional();
  }

  /** Uses the link up; two at once cannot both have it. */
  Optional<UUID> take(byte[] tokenHash, Instant now) {
    return db.sql(
            """
            delete from identity.password_link
            where token_hash = :hash and expires_at > :now
            returning account
            """)
        .param("hash", tokenHash)
        .param("now", now)
        .query((row, _) -> row.getObject("account", UUID.class))
        .optional();
  }

  record Link(UUID account, Instant expiresAt) {}

  /** Until when links drawn now are good. */
  record Term(Instant forgotten, Instant invited) {}
}
