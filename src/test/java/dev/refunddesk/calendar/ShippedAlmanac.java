package dev.refunddesk.calendar;

import java.time.LocalTime;

/** What the desk brings along, for tests. */
public final class ShippedAlmanac {

  private ShippedAlmanac() {}

  /** For a shop that answers at these hours. */
  public static Almanac at(LocalTime opens, LocalTime closes) {
    return Shipped.almanac(new OpeningHours(opens, closes));
  }
}
