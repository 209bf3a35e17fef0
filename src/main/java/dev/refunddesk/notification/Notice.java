package dev.refunddesk.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News for one account, in the words of its language.
 *
 * @param href where it is about
 * @param readAt absent until read
 */
public record Notice(
    UUID id, UUID accountId, String subject, String href, Instant at, @Nullable Instant readAt) {

  public boolean isUnread() {
    return readAt == null;
  }
}
