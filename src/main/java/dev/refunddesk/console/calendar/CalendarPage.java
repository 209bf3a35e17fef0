package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.Edition;
import dev.refunddesk.calendar.HolidayYear;
import dev.refunddesk.calendar.HolidayYear.Day;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of calendars and times shows.
 *
 * @param table the official table of the year; absent while it is not known
 * @param missing the year whose table should be there by now; absent if none
 * @param history the newest editions, the newest first
 */
public record CalendarPage(
    int year,
    YearGrid grid,
    Edition edition,
    @Nullable HolidayYear table,
    @Nullable Integer missing,
    List<ArrivalRow> arrivals,
    DateTest test,
    List<Edition> history,
    CalendarForm form,
    FormErrors errors) {

  /** The shop's own days of the year. */
  public List<Day> ownDays() {
    return edition.almanac().ownDays().stream()
        .filter(day -> day.date().getYear() == year)
        .toList();
  }

  public String path(int other) {
    return "/admin/calendars?year=" + other;
  }
}
