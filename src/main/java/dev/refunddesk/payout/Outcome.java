package dev.refunddesk.payout;

import java.time.Instant;

/** Everything a channel can tell us of a payout; not knowing is one of the answers. */
public sealed interface Outcome {

  /** The money has arrived. */
  record Settled(String providerReference, Instant at) implements Outcome {}

  /** Accepted; the result comes later. */
  record Pending(String providerReference) implements Outcome {}

  /**
   * Refused for good: the money has not moved.
   *
   * @param message the reason in the channel's own words
   */
  record Declined(String code, String message) implements Outcome {}

  /** The channel knows no such reference: the money has not moved, sending is safe. */
  record Unheard() implements Outcome {}

  /** No answer, or none we can read: the money may have moved, so query and never resend. */
  record Unknown(String cause) implements Outcome {}
}
