package dev.refunddesk.payout.work;

import java.time.Duration;
import java.util.List;

/** How patiently a channel is asked: soon at first, then ever more seldom. */
final class Pace {

  /** How long a worker may take; a payout it never came back with is then taken up again. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  private Pace() {}

  /**
   * How long to wait before the next call.
   *
   * @param tries how often the channel was called, from 1
   */
  static Duration after(int tries) {
    return PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
  }
}
