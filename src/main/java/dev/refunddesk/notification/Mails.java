package dev.refunddesk.notification;

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

/** The letters of the desk, sent or waiting. */
@Component
public class Mails {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient db;
  private final IdSource ids;
  private final InstantSource clock;

  Mails(JdbcClient db, IdSource ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /** Writes a letter, to be sent soon. */
  void write(String recipient, String subject, String body) {
    db.sql(
            """
            insert into notification.mail (
              id, recipient, subject, body, status, created_at, due_at, tries)
            values (:id, :recipient, :subject, :body, 'WAITING', :now, :now, 0)
            """)
        .param("id", ids.next())
        .param("recipient", recipient)
        .param("subject", subject)
        .param("body", body)
        .param("now", clock.instant())
        .update();
  }

  /** Takes up what is due; whoever dies over a letter leaves it to be taken up again. */
  List<Mail> takeUp(int count) {
    var now = clock.instant();
    return db.sql(
            """
            update notification.mail set due_at = :again, tries = tries + 1
            where id in (
              select id from notification.mail
              where status = 'WAITING' and due_at <= :now
              order by due_at limit :count for update skip locked)
            returning id, recipient, subject, body, status, created_at, sent_at, tries, problem
            """)
        .param("again", now.plus(LEASE))
        .param("now", now)
        .param("count", count)
        .query(RecordRow.of(Mail.class))
        .list();
  }

  void sent(Mail mail) {
    db.sql("update notification.mail set status = 'SENT', sent_at = :now where id = :id")
        .param("now", clock.instant())
        .param("id", mail.id())
        .update();
  }

  void kept(Mail mail) {
    db.sql("update notification.mail set status = 'KEPT' where id = :id")
        .param("id", mail.id())
        .update();
  }

  /** Tries again at a moment, or gives the letter up. */
  void failed(Mail mail, String problem, Instant again, boolean forGood) {
    db.sql(
            """
            update notification.mail
            set problem = :problem, due_at = :again,
              status = case when :forGood then 'FAILED' else 'WAITING' end
            where id = :id
            """)
        .param("problem", problem)
        .param("again", again)
        .param("forGood", forGood)
        .param("id", mail.id())
        .update();
  }

  /** The latest letters, for administrators. */
  public List<Mail> latest(int count) {
    return db.sql(
            """
            select id, recipient, subject, body, status, created_at, sent_at, tries, problem
            from notification.mail order by created_at desc, id desc limit :count
            """)
        .param("count", count)
        .query(RecordRow.of(Mail.class))
        .list();
  }

  public Optional<Mail> find(UUID id) {
    return db.sql(
            """
            select id, recipient, subject, body, status, created_at, sent_at, tries, problem
            from notification.mail where id = :id
            """)
        .param("id", id)
        .query(RecordRow.of(Mail.class))
        .optional();
  }
}
