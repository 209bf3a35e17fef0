package dev.refunddesk.notification;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mails people want; the notices in the site always come. */
@Component
public class MailChoices {

  private final JdbcClient db;

  MailChoices(JdbcClient db) {
    this.db = db;
  }

  /** The topics somebody gets mails about. */
  public Set<Topic> wanted(UUID account) {
    var unwanted =
        db.sql("select topic from notification.unwanted_mail where account_id = :account")
            .param("account", account)
            .query((row, _) -> Topic.valueOf(row.getString("topic")))
            .list();
    return Arrays.stream(Topic.values())
        .filter(topic -> !unwanted.contains(topic))
        .collect(Collectors.toSet());
  }

  /** Says anew which topics somebody wants mails about. */
  @Transactional
  public void choose(UUID account, Set<Topic> wanted) {
    db.sql("delete from notification.unwanted_mail where account_id = :account")
        .param("account", account)
        .update();
    for (var topic : Topic.values()) {
      if (!wanted.contains(topic)) {
        db.sql(
                """
                insert into notification.unwanted_mail (account_id, topic)
                values (:account, :topic)
                on conflict do nothing
                """)
            .param("account", account)
            .param("topic", topic)
            .update();
      }
    }
  }
}
