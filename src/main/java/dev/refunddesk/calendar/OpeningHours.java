package dev.refunddesk.calendar;

import java.time.LocalTime;

/**
 * When somebody answers on a working day.
 *
 * @param opensAt the first minute of business
 * @param closesAt the moment business ends; later than the opening, on the same day
 */
public record OpeningHours(LocalTime opensAt, LocalTime closesAt) {

  public OpeningHours {
    if (!opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException("opens at " + opensAt + ", closes at " + closesAt);
    }
  }

  /** Whether a time of a working day is within business hours; the close itself is not. */
  public boolean contains(LocalTime time) {
    return !time.isBefore(opensAt) && time.isBefore(closesAt);
  }
}
