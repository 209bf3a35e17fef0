package dev.refunddesk.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one address.
 *
 * @param body as plain text; empty once sent if it was secret
 * @param html the same as a page
 * @param sender the brand that signs
 * @param thread what it belongs to, such as the number of a ticket; absent if nothing
 * @param secret whether it carries something that opens a door, and is forgotten once sent
 * @param problem why it could not be sent so far
 */
public record Mail(
    UUID id,
    String recipient,
    String subject,
    String body,
    String html,
    String sender,
    @Nullable String thread,
    boolean secret,
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
    /** Refused by the server of the address, or tried too often. */
    FAILED
  }
}
