package dev.refunddesk.calendar;

import dev.refunddesk.kernel.Actor;
import java.time.Instant;

/**
 * An almanac under a number that it keeps for ever, so that a date can be counted again by what was
 * known when it was promised.
 *
 * @param number 1 for what the desk started with
 * @param calendar the working days of the almanac
 * @param detail what of that kind was changed: a year, a date; empty if that is all there is to say
 */
public record Edition(
    int number,
    Almanac almanac,
    BusinessCalendar calendar,
    Change change,
    String detail,
    Actor author,
    Instant savedAt) {

  /** What an edition changes; said by {@code calendar.change.<NAME>}. */
  public enum Change {
    /** What came with a release of the desk. */
    SHIPPED,
    YEAR,
    DAY,
    HOURS,
    ARRIVALS
  }
}
