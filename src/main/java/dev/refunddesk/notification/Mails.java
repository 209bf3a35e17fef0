package dev.refunddesk.notification;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.platform.RecordRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of the desk, sent or waiting. */
@Component
public class Mails {

  /** Longer than a server that answers slowly at every step takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient db;
  private final Stationery paper;
  private final Post post;
  private final IdSource ids;
  private final InstantSource clock;

  Mails(JdbcClient db, Stationery paper, Post post, IdSource ids, InstantSource clock) {
    this.db = db;
    this.paper = paper;
    this.post = post;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Where a letter goes.
   *
   * @param thread what it belongs to; absent if nothing
   * @param secret whether it carries something that opens a door
   */
  record Envelope(String recipient, @Nullable String thread, boolean secret) {}

  /** Writes a letter, to be sent soon. */
  void write(Envelope envelope, Letter letter) {
    db.sql(
            """
            insert into notification.mail (
              id, recipient, thread, secret, subject, body, html, sender, status, created_at,
              due_at, tries)
            values (
              :id, :to.recipient, :to.thread, :to.secret, :subject, :printed.text, :printed.html,
              :printed.sender, 'WAITING', :now, :now, 0)
            """)
        .param("id", ids.next())
        .param("to", envelope)
        .param("subject", letter.subject())
        .param("printed", paper.print(letter))
        .param("now", clock.instant())
        .update();
  }

  /** Takes up what is due; whoever dies over a letter leaves it to be taken up again. */
  Optional<Mail> takeUp() {
    var now = clock.instant();
    return db.sql(
            """
            update notification.mail set due_at = :again, tries = tries + 1
            where id in (
              select id from notification.mail
              where status = 'WAITING' and due_at <= :now
              order by due_at limit 1 for update skip locked)
            returning id, recipient, subject, body, html, sender, thread, secret, status,
              created_at, sent_at, tries, problem
            """)
        .param("again", now.plus(LEASE))
        .param("now", now)
        .query(RecordRow.of(Mail.class))
        .optional();
  }

  /** It is with the server; a secret stays with its reader alone. */
  void sent(Mail mail) {
    db.sql(
            """
            update notification.mail
            set status = 'SENT', sent_at = :now, problem = null,
              body = case when secret then '' else body end,
              html = case when secret then '' else html end
            where id = :id
            """)
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

  /** Throws away what opens a door for this address and has not left yet. */
  void drop(String recipient) {
    db.sql(
            """
            delete from notification.mail
            where recipient = :recipient and secret and status = 'WAITING'
            """)
        .param("recipient", recipient)
        .update();
  }

  /** Whether letters are sent; otherwise they are kept for administrators to read. */
  public boolean areSent() {
    return post.isOpen();
  }

  /** The latest letters, for administrators. */
  public List<Mail> latest(int count) {
    return db.sql(
            """
            select id, recipient, subject, body, html, sender, thread, secret, status, created_at,
              sent_at, tries, problem
            from notification.mail order by created_at desc, id desc limit :count
            """)
        .param("count", count)
        .query(RecordRow.of(Mail.class))
        .list();
  }
}
