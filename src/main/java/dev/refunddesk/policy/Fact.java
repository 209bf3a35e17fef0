package dev.refunddesk.policy;

import java.time.Instant;

/**
 * Something known about a case, with who said so and when.
 *
 * @param at the moment the source spoke of
 */
public record Fact<T>(T value, Source source, Instant at) {

  /** Who said so; the name for people is the message {@code policy.source.<NAME>}. */
  public enum Source {
    /** The order as the shop's billing system told it. */
    ORDER,
    /** The cloud that runs the service. */
    PLATFORM,
    CUSTOMER,
    STAFF,
    /** The desk's own books: its tickets, refunds and accounts. */
    DESK
  }
}
