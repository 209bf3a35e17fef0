package dev.refunddesk.calendar;

import dev.refunddesk.kernel.ProblemType;

/** What calendars refuse. */
public enum CalendarProblem implements ProblemType {
  /** No JSON, or not of that form. Details: what is wrong with it. */
  UNREADABLE("calendar-unreadable", 422),
  /** Larger than any table of a year. Details: the most it may be, in kB. */
  TOO_LARGE("calendar-too-large", 422),
  /** Details: the year that stands there. */
  YEAR_WRONG("calendar-year-wrong", 422),
  /** A table without days: the year is not announced yet. Details: the year. */
  NOT_ANNOUNCED("calendar-not-announced", 422),
  /** A day that lacks something or cannot be read. Details: its place, the field. */
  DAY_WRONG("calendar-day-wrong", 422),
  /** Details: the date, the year of the table. */
  DAY_OUTSIDE("calendar-day-outside", 422),
  /** Details: the date. */
  DAY_TWICE("calendar-day-twice", 422),
  /** Somebody else saved meanwhile. Details: the newest edition. */
  SUPERSEDED("calendar-superseded", 409),
  /** Details: the number. */
  NOT_FOUND("calendar-not-found", 404);

  private final String slug;
  private final int status;

  CalendarProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }
}
