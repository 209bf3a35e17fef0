package dev.refunddesk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked and when business opens and closes.
 *
 * @param weekend the days of the week that are not worked
 * @param holidays days off besides, with their names, such as 春节
 * @param makeUpDays days of a weekend that are worked for a holiday (调休), with its name
 * @param years those whose holidays are known; beyond them only weekends count
 */
public record BusinessCalendar(
    Set<DayOfWeek> weekend,
    Map<LocalDate, String> holidays,
    Map<LocalDate, String> makeUpDays,
    Set<Integer> years,
    OpeningHours hours) {

  /** The longest count of working days that is answered; more is a mistake in a policy. */
  public static final int LONGEST = 1_000;

  public BusinessCalendar {
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week without working days");
    }
    weekend = Set.copyOf(weekend);
    holidays = Map.copyOf(holidays);
    makeUpDays = Map.copyOf(makeUpDays);
    years = Set.copyOf(years);
  }

  /** What a day is. */
  public enum Kind {
    WORKING,
    WEEKEND,
    HOLIDAY,
    MAKE_UP
  }

  public Kind kind(LocalDate date) {
    if (makeUpDays.containsKey(date)) {
      return Kind.MAKE_UP;
    }
    if (holidays.containsKey(date)) {
      return Kind.HOLIDAY;
    }
    return weekend.contains(date.getDayOfWeek()) ? Kind.WEEKEND : Kind.WORKING;
  }

  /** The name of the holiday a day is off for, or is worked for. */
  public Optional<String> nameOf(LocalDate date) {
    return Optional.ofNullable(makeUpDays.getOrDefault(date, holidays.get(date)));
  }

  public boolean isWorkingDay(LocalDate date) {
    return makeUpDays.containsKey(date)
        || !(weekend.contains(date.getDayOfWeek()) || holidays.containsKey(date));
  }

  /** Whether the holidays of the date's year are known. */
  public boolean covers(LocalDate date) {
    return years.contains(date.getYear());
  }

  /**
   * The date of the nth working day after a day, which itself does not count (民法典 201); the day
   * itself for none.
   *
   * @param workingDays 0 to {@link #LONGEST}
   */
  public LocalDate after(LocalDate date, int workingDays) {
    if (workingDays < 0 || workingDays > LONGEST) {
      throw new IllegalArgumentException("cannot count " + workingDays + " working days");
    }
    var day = date;
    for (var left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The close of business of a date (民法典 203). */
  public Instant closeOf(LocalDate date, ZoneId zone) {
    return date.atTime(hours.closesAt()).atZone(zone).toInstant();
  }

  public boolean isOpen(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return isWorkingDay(local.toLocalDate()) && hours.contains(local.toLocalTime());
  }

  /** The moment itself if business is open then, else when it next opens. */
  public Instant nextOpening(Instant moment, ZoneId zone) {
    if (isOpen(moment, zone)) {
      return moment;
    }
    var local = moment.atZone(zone);
    var today = local.toLocalDate();
    var later = isWorkingDay(today) && local.toLocalTime().isBefore(hours.opensAt());
    var day = later ? today : after(today, 1);
    return day.atTime(hours.opensAt()).atZone(zone).toInstant();
  }
}
