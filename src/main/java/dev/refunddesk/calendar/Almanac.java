package dev.refunddesk.calendar;

import dev.refunddesk.calendar.HolidayYear.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a shop counts dates by.
 *
 * @param years the official tables, the earliest first, one a year
 * @param ownDays days the shop itself has off or works, whatever the tables say
 * @param arrivals how many working days money takes, by the name of the way of paying
 */
public record Almanac(
    List<HolidayYear> years, List<Day> ownDays, WorkingWeek week, Map<String, Integer> arrivals) {

  /** The longest arrival that can be promised, in working days. */
  public static final int LONGEST_ARRIVAL = 60;

  public Almanac {
    years = years.stream().sorted(Comparator.comparingInt(HolidayYear::year)).toList();
    ownDays = ownDays.stream().sorted(Comparator.comparing(Day::date)).toList();
    arrivals = Map.copyOf(arrivals);
    for (var days : arrivals.values()) {
      if (days < 0 || days > LONGEST_ARRIVAL) {
        throw new IllegalArgumentException("money does not take " + days + " working days");
      }
    }
  }

  /** The official table of a year, if it is known. */
  public Optional<HolidayYear> year(int number) {
    return years.stream().filter(year -> year.year() == number).findFirst();
  }

  /** The same with a year's table taken over, in place of the one before. */
  public Almanac with(HolidayYear table) {
    var tables = new ArrayList<>(years);
    tables.removeIf(year -> year.year() == table.year());
    tables.add(table);
    return new Almanac(tables, ownDays, week, arrivals);
  }

  /** The same with a day of the shop's own. */
  public Almanac with(Day day) {
    var days = new ArrayList<>(without(day.date()).ownDays);
    days.add(day);
    return new Almanac(years, days, week, arrivals);
  }

  /** The same with what the tables say of a day. */
  public Almanac without(LocalDate ownDay) {
    var days = ownDays.stream().filter(day -> !day.date().equals(ownDay)).toList();
    return new Almanac(years, days, week, arrivals);
  }

  public Almanac with(WorkingWeek hours) {
    return new Almanac(years, ownDays, hours, arrivals);
  }

  public Almanac with(Map<String, Integer> workingDays) {
    return new Almanac(years, ownDays, week, workingDays);
  }

  /** The working days that follow from it. */
  public BusinessCalendar calendar() {
    return BusinessCalendar.of(this);
  }
}
