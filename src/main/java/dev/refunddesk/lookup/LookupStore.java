package dev.refunddesk.lookup;

import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wishes to see how a ticket stands. */
@Component
class LookupStore {

  private final JdbcClient db;

  LookupStore(JdbcClient db) {
    this.db = db;
  }

  void add(byte[] handleHash, Row row) {
    db.sql(
            """
            insert into lookup.lookup (handle_hash, ticket, email, expires_at)
            values (:handle, :row.ticket, :row.email, :row.expiresAt)
            """)
        .param("handle", handleHash)
        .param("row", row)
        .update();
  }

  Optional<Row> find(byte[] handleHash, Instant now) {
    return db.sql(
            """
            select ticket, email, opened_at, expires_at from lookup.lookup
            where handle_hash = :handle and expires_at > :now
            """)
        .param("handle", handleHash)
        .param("now", now)
        .query(RecordRow.of(Row.class))
        .optional();
  }

  /** Gives the wish its code, in place of any before. */
  void draw(byte[] handleHash, byte[] codeHash) {
    db.sql("update lookup.lookup set code_hash = :code where handle_hash = :handle")
        .param("code", codeHash)
        .param("handle", handleHash)
        .update();
  }

  /** Counts a guess before it is looked at; nothing if the wish is over. */
  boolean count(byte[] handleHash, Instant now, int most) {
    return db.sql(
                """
                update lookup.lookup set tries = tries + 1
                where handle_hash = :handle and opened_at is null and expires_at > :now
                  and tries < :most
                """)
            .param("handle", handleHash)
            .param("now", now)
            .param("most", most)
            .update()
        == 1;
  }

  /** Uses the code up; two at once cannot both have it. */
  boolean open(byte[] handleHash, byte[] codeHash, Row row) {
    return db.sql(
                """
                update lookup.lookup
                set opened_at = :row.openedAt, expires_at = :row.expiresAt, code_hash = null
                where handle_hash = :handle and code_hash = :code
                """)
            .param("row", row)
            .param("handle", handleHash)
            .param("code", codeHash)
            .update()
        == 1;
  }

  void forget(Instant before) {
    db.sql("delete from lookup.lookup where expires_at < :before").param("before", before).update();
  }

  /**
   * A wish.
   *
   * @param ticket the number as typed, whether or not there is such a ticket
   * @param openedAt when the code was given; absent before
   * @param expiresAt until when the code can be given, and then until when one may look
   */
  record Row(String ticket, String email, @Nullable Instant openedAt, Instant expiresAt) {

    Row opened(Instant at, Instant until) {
      return new Row(ticket, email, at, until);
    }
  }
}
