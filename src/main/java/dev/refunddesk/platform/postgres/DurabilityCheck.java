package dev.refunddesk.platform.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks once, at start, whether the server is fit to pay money on. */
final class DurabilityCheck {

  private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);

  private DurabilityCheck() {}

  static Durability of(JdbcClient db) {
    var found = DatabaseState.read(db);
    var shortcomings = Shortcoming.of(found);
    for (var shortcoming : shortcomings) {
      log.error("No refund is paid out: {}", shortcoming.words());
    }
    if (found.superuser()) {
      log.warn("The desk is superuser of its PostgreSQL; the owner of its database is enough");
    }
    return new Durability(shortcomings.stream().map(Shortcoming::key).toList());
  }
}
