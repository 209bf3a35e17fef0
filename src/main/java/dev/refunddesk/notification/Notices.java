package dev.refunddesk.notification;

import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.platform.web.UnreadCount;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices of accounts. */
@Component
public class Notices implements UnreadCount {

  private final JdbcClient db;
  private final InstantSource clock;

  Notices(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(Notice notice) {
    db.sql(
            """
            insert into notification.notice (id, account_id, subject, href, at)
            values (:n.id, :n.accountId, :n.subject, :n.href, :n.at)
            """)
        .param("n", notice)
        .update();
  }

  @Override
  public int of(UUID account) {
    return db.sql(
            """
            select count(*) as unread from (
              select 1 from notification.notice
              where account_id = :account and read_at is null limit 100) unread_notice
            """)
        .param("account", account)
        .query((row, _) -> row.getInt("unread"))
        .single();
  }

  /** The latest news of an account. */
  public List<Notice> latest(UUID account, int count) {
    return db.sql(
            """
            select id, account_id, subject, href, at, read_at from notification.notice
            where account_id = :account
            order by at desc, id desc limit :count
            """)
        .param("account", account)
        .param("count", count)
        .query(RecordRow.of(Notice.class))
        .list();
  }

  /** All of it was read. */
  public void readAll(UUID account) {
    db.sql(
            """
            update notification.notice set read_at = :now
            where account_id = :account and read_at is null
            """)
        .param("now", clock.instant())
        .param("account", account)
        .update();
  }
}
