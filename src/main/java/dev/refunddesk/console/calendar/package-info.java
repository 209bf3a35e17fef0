/** Calendars for those who keep them: the year, its official table, hours, arrival times, tests. */
@NullMarked
package dev.refunddesk.console.calendar;

import org.jspecify.annotations.NullMarked;
