package dev.refunddesk.calendar;

import dev.refunddesk.calendar.HolidayYear.Day;
import dev.refunddesk.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table of a year that somebody brings, and names what is wrong with it. */
final class HolidayFile {

  private static final int MOST_KILOBYTES = 256;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 40;

  private HolidayFile() {}

  static HolidayYear read(String json) {
    if (json.length() > MOST_KILOBYTES * 1_024) {
      throw new Refusal(CalendarProblem.TOO_LARGE, MOST_KILOBYTES);
    }
    var root = tree(json);
    var year = year(root.get("year"));
    var days = days(root.get("days"), year);
    return new HolidayYear(year, papers(root.get("papers")), days);
  }

  private static JsonNode tree(String json) {
    try {
      var root = JsonMapper.shared().readTree(json.strip());
      if (root.isObject()) {
        return root;
      }
      throw new Refusal(CalendarProblem.UNREADABLE, "{year, papers, days}");
    } catch (JacksonException e) {
      throw new Refusal(CalendarProblem.UNREADABLE, e.getOriginalMessage());
    }
  }

  private static int year(@Nullable JsonNode node) {
    if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
      throw new Refusal(CalendarProblem.YEAR_WRONG, node == null ? "" : node.toString());
    }
    var year = node.intValue();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refusal(CalendarProblem.YEAR_WRONG, String.valueOf(year));
    }
    return year;
  }

  private static List<String> papers(@Nullable JsonNode node) {
    var papers = new ArrayList<String>();
    if (node != null && node.isArray()) {
      node.forEach(paper -> papers.add(paper.asString("")));
    }
    return papers;
  }

  private static List<Day> days(@Nullable JsonNode node, int year) {
    if (node == null || !node.isArray() || node.isEmpty()) {
      throw new Refusal(CalendarProblem.NOT_ANNOUNCED, String.valueOf(year));
    }
    var days = new ArrayList<Day>();
    var dates = new HashSet<LocalDate>();
    for (var place = 1; place <= node.size(); place++) {
      var day = day(node.get(place - 1), place);
      if (!isNear(day.date(), year)) {
        throw new Refusal(CalendarProblem.DAY_OUTSIDE, day.date(), String.valueOf(year));
      }
      if (!dates.add(day.date())) {
        throw new Refusal(CalendarProblem.DAY_TWICE, day.date());
      }
      days.add(day);
    }
    return days;
  }

  /** A notice may speak of the days beside New Year too. */
  private static boolean isNear(LocalDate date, int year) {
    return !date.isBefore(LocalDate.of(year - 1, 12, 1))
        && date.getYear() <= year + 1
        && !date.isAfter(LocalDate.of(year + 1, 1, 31));
  }

  private static Day day(JsonNode node, int place) {
    var name = node.get("name");
    if (name == null
        || !name.isString()
        || name.stringValue().isBlank()
        || name.stringValue().length() > LONGEST_NAME) {
      throw new Refusal(CalendarProblem.DAY_WRONG, place, "name");
    }
    var off = node.get("isOffDay");
    if (off == null || !off.isBoolean()) {
      throw new Refusal(CalendarProblem.DAY_WRONG, place, "isOffDay");
    }
    return new Day(name.stringValue().strip(), date(node.get("date"), place), off.booleanValue());
  }

  private static LocalDate date(@Nullable JsonNode node, int place) {
    try {
      if (node != null && node.isString()) {
        return LocalDate.parse(node.stringValue());
      }
    } catch (DateTimeException notADate) {
      // Named below, as a date that is missing is.
    }
    throw new Refusal(CalendarProblem.DAY_WRONG, place, "date");
  }
}
