package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.DayChange;
import dev.refunddesk.calendar.HolidayYear;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;

/**
 * What a year's table would change, before it is taken over.
 *
 * @param content the file as it came, to be sent again
 * @param edition the edition it is compared with
 * @param known whether the year has a table already
 * @param workingDays how many days of the year are worked then
 */
public record YearPreview(
    HolidayYear table,
    String content,
    int edition,
    boolean known,
    List<DayChange> changes,
    long workingDays,
    FormErrors errors) {

  /** A whole year has more days off than this. */
  private static final int FEWEST = 11;

  public long daysOff() {
    return table.days().stream().filter(HolidayYear.Day::isOffDay).count();
  }

  public long makeUpDays() {
    return table.days().size() - daysOff();
  }

  /** Whether so few days are off that the file is hardly whole. */
  public boolean looksIncomplete() {
    return daysOff() < FEWEST;
  }
}
