package dev.refunddesk.calendar;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The calendars the shop counts by; China's official days are shipped with the desk. */
@Component
public class Calendars {

  private final BusinessCalendar current;

  Calendars(OpeningHours hours) {
    this.current = china(hours);
  }

  /** The shop's own calendar: China's working days with make-up days, and its opening hours. */
  public BusinessCalendar current() {
    return current;
  }

  /** China's working days as announced by the State Council for the years shipped. */
  public static BusinessCalendar china(OpeningHours hours) {
    var holidays = new HashMap<LocalDate, String>();
    var makeUpDays = new HashMap<LocalDate, String>();
    var years = new HashSet<Integer>();
    for (var year : shipped()) {
      years.add(year.year());
      for (var day : year.days()) {
        (day.isOffDay() ? holidays : makeUpDays).put(day.date(), day.name());
      }
    }
    var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    return new BusinessCalendar(weekend, holidays, makeUpDays, years, hours);
  }

  private static List<HolidayYear> shipped() {
    var years = new ArrayList<HolidayYear>();
    try {
      var files = new PathMatchingResourcePatternResolver();
      for (var file : files.getResources("classpath:calendar/cn/*.json")) {
        years.add(HolidayYear.read(file.getInputStream()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the shipped holidays cannot be read", e);
    }
    return years;
  }
}
