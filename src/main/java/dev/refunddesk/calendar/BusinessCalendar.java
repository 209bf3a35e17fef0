package dev.refunddesk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days are worked and when business opens and closes.
 *
 * @param week the days of the week that are worked, and their hours
 * @param holidays days off besides, with their names, such as 春节
 * @param makeUpDays days off by themselves that are worked (调休), with their names
 * @param years those whose holidays are known; beyond them only weekends count
 */
public record BusinessCalendar(
    WorkingWeek week,
    Map<LocalDate, String> holidays,
    Map<LocalDate, String> makeUpDays,
    Set<Integer> years) {

  /** The longest count of working days that is answered; more is a mistake in a policy. */
  public static final int LONGEST = 1_000;

  /** So many days ahead a year has to be known: dates are promised into January from November. */
  private static final int LOOK_AHEAD = 61;

  public BusinessCalendar {
    holidays = Map.copyOf(holidays);
    makeUpDays = Map.copyOf(makeUpDays);
    years = Set.copyOf(years);
  }

  /** Later tables go before earlier ones, and the shop's own days before all tables. */
  static BusinessCalendar of(Almanac almanac) {
    var holidays = new HashMap<LocalDate, String>();
    var makeUpDays = new HashMap<LocalDate, String>();
    var tables = almanac.years().stream().flatMap(year -> year.days().stream());
    Stream.concat(tables, almanac.ownDays().stream())
        .forEach(day -> {
          holidays.remove(day.date());
          makeUpDays.remove(day.date());
          (day.isOffDay() ? holidays : makeUpDays).put(day.date(), day.name());
        });
    var years = almanac.years().stream().map(HolidayYear::year).collect(Collectors.toSet());
    return new BusinessCalendar(almanac.week(), holidays, makeUpDays, years);
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
    return week.works(date.getDayOfWeek()) ? Kind.WORKING : Kind.WEEKEND;
  }

  /** The name of the holiday a day is off for, or is worked for. */
  public Optional<String> nameOf(LocalDate date) {
    return Optional.ofNullable(makeUpDays.getOrDefault(date, holidays.get(date)));
  }

  /** What a day is, and what for. */
  public DayChange.Meaning meaning(LocalDate date) {
    return new DayChange.Meaning(kind(date), nameOf(date).orElse(null));
  }

  public boolean isWorkingDay(LocalDate date) {
    return makeUpDays.containsKey(date)
        || (week.works(date.getDayOfWeek()) && !holidays.containsKey(date));
  }

  /** Whether the holidays of the date's year are known. */
  public boolean covers(LocalDate date) {
    return years.contains(date.getYear());
  }

  /** The first year that dates promised now may fall into and whose holidays are not known. */
  public Optional<Integer> missingYear(LocalDate today) {
    return IntStream.rangeClosed(today.getYear(), today.plusDays(LOOK_AHEAD).getYear())
        .filter(year -> !years.contains(year))
        .boxed()
        .findFirst();
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

  /** How many working days lie after one day, up to another and with it; none if it is earlier. */
  public int count(LocalDate after, LocalDate upTo) {
    return upTo.isAfter(after)
        ? (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }

  /** The close of business of a date (民法典 203). */
  public Instant closeOf(LocalDate date, ZoneId zone) {
    return date.atTime(hours(date).closesAt()).atZone(zone).toInstant();
  }

  /** The hours of a date; those of a make-up day if its weekday has none. */
  public OpeningHours hours(LocalDate date) {
    return week.hours(date.getDayOfWeek()).orElse(week.makeUpDays());
  }

  public boolean isOpen(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return isWorkingDay(local.toLocalDate())
        && hours(local.toLocalDate()).contains(local.toLocalTime());
  }

  /** The moment itself if business is open then, else when it next opens. */
  public Instant nextOpening(Instant moment, ZoneId zone) {
    if (isOpen(moment, zone)) {
      return moment;
    }
    var local = moment.atZone(zone);
    var today = local.toLocalDate();
    var later = isWorkingDay(today) && local.toLocalTime().isBefore(hours(today).opensAt());
    var day = later ? today : after(today, 1);
    return day.atTime(hours(day).opensAt()).atZone(zone).toInstant();
  }
}
