package dev.refunddesk.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells open pages on every node that a topic has changed, such as {@code ticket:RF260318-7K3QX}.
 *
 * <p>A notification takes a lock of the whole database at commit, so only listeners of the outbox
 * send one, many in one transaction, and never the transaction a person waits for.
 */
@Component
public class Live {

  static final String CHANNEL = "refunddesk_live";

  private final JdbcClient db;

  Live(JdbcClient db) {
    this.db = db;
  }

  /** Tells of the topic when the caller's transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String topic) {
    db.sql("select pg_notify(:channel, :topic)")
        .param("channel", CHANNEL)
        .param("topic", topic)
        .query((row, number) -> number)
        .list();
  }
}
