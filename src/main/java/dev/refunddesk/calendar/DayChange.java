package dev.refunddesk.calendar;

import dev.refunddesk.calendar.BusinessCalendar.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day that two calendars call differently. */
public record DayChange(LocalDate date, Meaning before, Meaning after) {

  /**
   * What a day is.
   *
   * @param name what for; absent for plain days
   */
  public record Meaning(Kind kind, @Nullable String name) {

    public boolean isWorked() {
      return kind == Kind.WORKING || kind == Kind.MAKE_UP;
    }
  }

  /** Whether it is worked after and was not before, or the other way round. */
  public boolean movesDates() {
    return before.isWorked() != after.isWorked();
  }

  /** Every day of the year, and of the months beside it, that becomes something else. */
  public static List<DayChange> between(BusinessCalendar one, BusinessCalendar other, int year) {
    var first = LocalDate.of(year - 1, 12, 1);
    return first
        .datesUntil(LocalDate.of(year + 1, 2, 1))
        .map(date -> new DayChange(date, one.meaning(date), other.meaning(date)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }
}
