package dev.refunddesk.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one address.
 *
 * @param problem why it could not be sent so far
 */
public record Mail(
    UUID id,
    String recipient,
    String subject,
    String body,
    Status status,
    Instant createdAt,
    @Nullable Instant sentAt,
    int tries,
    @Nullable String problem) {

  /** What became of it. */
  public enum Status {
    WAITING,
    SENT,
    /** No mail server is named: it stays here, for administrators to read. */
    KEPT,
    FAILED
  }
}
