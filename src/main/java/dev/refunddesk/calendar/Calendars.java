package dev.refunddesk.calendar;

/** The calendars the shop counts by. */
public interface Calendars {

  /** The shop's own calendar: China's working days with make-up days, and its opening hours. */
  BusinessCalendar current();
}
