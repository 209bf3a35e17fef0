package dev.refunddesk.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When somebody answers, weekday by weekday.
 *
 * @param days the days that are worked; the others are the weekend
 * @param makeUpDays the hours of a day of the weekend that is worked for a holiday
 */
public record WorkingWeek(Map<DayOfWeek, OpeningHours> days, OpeningHours makeUpDays) {

  public WorkingWeek {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a week without working days");
    }
    days = Map.copyOf(days);
  }

  /** Monday to Friday, always at the same hours. */
  public static WorkingWeek of(OpeningHours hours) {
    var days = new EnumMap<DayOfWeek, OpeningHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        days.put(day, hours);
      }
    }
    return new WorkingWeek(days, hours);
  }

  public boolean works(DayOfWeek day) {
    return days.containsKey(day);
  }

  /** The hours of a weekday that is worked; empty for the weekend. */
  public Optional<OpeningHours> hours(DayOfWeek day) {
    return Optional.ofNullable(days.get(day));
  }
}
