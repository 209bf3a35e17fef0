package dev.refunddesk.notification;

import java.util.Optional;

/**
 * What mails one may do without; its name for people is {@code notification.topic.<NAME>}.
 *
 * <p>Requests, decisions, money and security are no topics: those mails always come.
 */
public enum Topic {
  RECEIVED,
  REPLIES,
  DELAYS,
  REMINDERS;

  /** The topic of an entry of a ticket's timeline, if one may do without its mail. */
  static Optional<Topic> of(String entryKind) {
    return switch (entryKind) {
      case "OPEN" -> Optional.of(RECEIVED);
      case "REPLY" -> Optional.of(REPLIES);
      case "LATE" -> Optional.of(DELAYS);
      default -> Optional.empty();
    };
  }
}
