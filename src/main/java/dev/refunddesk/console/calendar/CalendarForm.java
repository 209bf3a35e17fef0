package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.Almanac;
import dev.refunddesk.calendar.HolidayYear.Day;
import dev.refunddesk.calendar.OpeningHours;
import dev.refunddesk.calendar.WorkingWeek;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into one of the forms beside the calendar; nothing of it is trusted. */
public record CalendarForm(Map<String, String> typed) {

  private static final int LONGEST_NAME = 40;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  static final CalendarForm EMPTY = new CalendarForm(Map.of());

  public CalendarForm {
    typed = Map.copyOf(typed);
  }

  /** What was typed there, or what holds. */
  public String get(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  /** Whether a box is ticked; as it holds in a form that was not sent. */
  public boolean ticked(String field, boolean otherwise) {
    return typed.isEmpty() ? otherwise : typed.containsKey(field);
  }

  /** The edition the form was drawn from. */
  int seen() {
    try {
      return Integer.parseInt(get("edition", "0"));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /** The day it speaks of; empty if something is wrong, which is said then. */
  Optional<Day> day(FormErrors errors, Texts texts) {
    var date = date(get("date", ""));
    var name = get("name", "").strip();
    if (date == null) {
      errors.add("date", texts.t("calendar.day.date.wrong"));
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.add("name", texts.t("calendar.day.name.wrong"));
    }
    return date == null || !errors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Day(name, date, !"WORK".equals(get("kind", "OFF"))));
  }

  private static @Nullable LocalDate date(String text) {
    try {
      var date = LocalDate.parse(text.strip());
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  /** The hours it speaks of; empty if something is wrong, which is said then. */
  Optional<WorkingWeek> week(FormErrors errors, Texts texts) {
    var days = new EnumMap<DayOfWeek, OpeningHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (ticked("open-" + day, false)) {
        hours(day.name(), errors, texts).ifPresent(hours -> days.put(day, hours));
      }
    }
    var makeUp = hours("MAKE_UP", errors, texts);
    if (days.isEmpty() && errors.isEmpty()) {
      errors.add("open-MONDAY", texts.t("calendar.hours.none"));
    }
    return errors.isEmpty() ? makeUp.map(hours -> new WorkingWeek(days, hours)) : Optional.empty();
  }

  private Optional<OpeningHours> hours(String day, FormErrors errors, Texts texts) {
    try {
      var opens = LocalTime.parse(get("from-" + day, ""));
      var closes = LocalTime.parse(get("to-" + day, ""));
      if (opens.isBefore(closes)) {
        return Optional.of(new OpeningHours(opens, closes));
      }
    } catch (DateTimeException notATime) {
      // Said below, as hours that end before they begin are.
    }
    errors.add("from-" + day, texts.t("calendar.hours.wrong", texts.t("calendar.weekday." + day)));
    return Optional.empty();
  }

  /** The arrival times it speaks of; what is wrong is said. */
  Map<String, Integer> arrivals(Almanac before, FormErrors errors, Texts texts) {
    var days = new HashMap<>(before.arrivals());
    for (var way : before.arrivals().keySet()) {
      var field = "days-" + way;
      try {
        var typed = Integer.parseInt(get(field, "").strip());
        if (typed < 0 || typed > Almanac.LONGEST_ARRIVAL) {
          throw new NumberFormatException(field);
        }
        days.put(way, typed);
      } catch (NumberFormatException notANumber) {
        var name = texts.t("policy.tender." + way);
        errors.add(field, texts.t("calendar.arrival.wrong", name, Almanac.LONGEST_ARRIVAL));
      }
    }
    return days;
  }
}
