package dev.refunddesk.identity;

import dev.refunddesk.identity.guess.Secrets;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.platform.RecordRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in where: rows that every node sees, read once a request and written only when
 * somebody signs in or out.
 *
 * <p>The secret is with the browser alone; the row has its hash.
 */
@Component
public class Sessions {

  /** A working day; there is no shorter time-out, as that would write on every page. */
  public static final Duration SHORT = Duration.ofHours(12);

  /** 在此设备保持登录 30 天: for customers only. */
  public static final Duration LONG = Duration.ofDays(30);

  private final JdbcClient db;
  private final AccountStore accounts;
  private final IdSource ids;
  private final InstantSource clock;

  Sessions(JdbcClient db, AccountStore accounts, IdSource ids, InstantSource clock) {
    this.db = db;
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody signs in from, as the list of sessions shows it.
   *
   * @param name the browser and the system, such as Chrome · Windows
   * @param address the network address without its last part
   */
  public record Device(String name, String address) {}

  /**
   * A new session.
   *
   * @param token the secret for the browser; it is told only here
   * @param kept whether it outlives the browser being closed
   */
  public record Begun(String token, Instant expiresAt, boolean kept) {}

  /** A session in the list of sessions. */
  public record Open(UUID id, Device device, Instant createdAt, Instant expiresAt) {}

  /** Signs the account in; staff are never kept signed in for longer than a working day. */
  public Begun begin(Account account, boolean keep, Device device) {
    var kept = keep && !account.isStaff();
    var now = clock.instant();
    var begun = new Begun(ids.secret(), now.plus(kept ? LONG : SHORT), kept);
    db.sql(
            """
            insert into identity.session
              (token_hash, id, account, device, address, created_at, expires_at)
            values (:hash, :id, :account, :device.name, :device.address, :now, :begun.expiresAt)
            """)
        .param("hash", Secrets.hash(begun.token()))
        .param("id", ids.next())
        .param("account", account.id())
        .param("device", device)
        .param("now", now)
        .param("begun", begun)
        .update();
    return begun;
  }

  public Optional<SignedIn> find(String token) {
    return accounts.findBySession(Secrets.hash(token), clock.instant());
  }

  /** The sessions that are still good, the newest first. */
  public List<Open> list(UUID account) {
    return db.sql(
            """
            select id, device as device_name, address as device_address, created_at, expires_at
            from identity.session
            where account = :account and expires_at > :now
            order by created_at desc
            """)
        .param("account", account)
        .param("now", clock.instant())
        .query(RecordRow.of(Open.class))
        .list();
  }

  /** Ends one session of the account; of nobody else's. */
  public void end(UUID account, UUID session) {
    db.sql("delete from identity.session where account = :account and id = :session")
        .param("account", account)
        .param("session", session)
        .update();
  }

  /** Ends all sessions of the account but one. */
  public void endOthers(UUID account, UUID kept) {
    db.sql("delete from identity.session where account = :account and id <> :kept")
        .param("account", account)
        .param("kept", kept)
        .update();
  }

  void endAll(UUID account) {
    db.sql("delete from identity.session where account = :account")
        .param("account", account)
        .update();
  }
}
