package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts.Period;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Term;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How much of a period is used at a moment, counted as a rule says.
 *
 * @param until not included
 * @param zone where calendar days and months begin
 */
record UsedTime(Instant from, Instant until, Instant at, ZoneId zone) {

  static final int HOUR = 3_600;
  static final int DAY = 86_400;

  private static final Ratio MONTH_OF_30_DAYS = Ratio.of(30, 1);
  private static final Ratio MEAN_MONTH = Ratio.of(365, 12);

  /** The used part of a period that was paid ahead. */
  static UsedTime of(Period period, Instant until, Instant at, ZoneId zone) {
    return new UsedTime(period.from(), until, at, zone);
  }

  /** What is used of so many units, nothing before the period and never more than all. */
  Portion used(Span span, Ratio term) {
    var all = whole(term);
    return new Portion(at.isBefore(from) ? 0 : Math.clamp(count(span, at), 0, all), term);
  }

  /** How many units the period has, at least one. */
  Ratio term(Span span, Term term) {
    var units =
        switch (term) {
          case ACTUAL -> Ratio.of(actual(span), 1);
          case MONTHS_OF_30_DAYS, BOTH_ENDS, MEAN_MONTHS ->
              days(term).times(Ratio.of(perDay(span), 1));
        };
    return units.compareTo(Ratio.ONE) < 0 ? Ratio.ONE : units;
  }

  /** What is not used of the period, by the calendar. */
  Portion rest(Span span) {
    var term = term(span, Term.ACTUAL);
    return new Portion(whole(term) - used(span, term).units(), term);
  }

  /** The number of units that a part of a unit counts as a whole one of. */
  private static long whole(Ratio units) {
    return units
        .numerator()
        .add(units.denominator().subtract(BigInteger.ONE))
        .divide(units.denominator())
        .longValueExact();
  }

  /** Months that are over, each ending at the hour and minute it began. */
  long fullMonths() {
    return at.isBefore(from) ? 0 : ChronoUnit.MONTHS.between(local(from), local(at));
  }

  /** The months of the period, a rest of days counting as one more, at least one. */
  long termMonths() {
    return Math.max(1, startedMonths(until));
  }

  /** When the last full month ended. */
  Instant endOfFullMonths() {
    return local(from).plusMonths(fullMonths()).toInstant();
  }

  private long actual(Span span) {
    return switch (span) {
      case STARTED_CALENDAR_DAYS, FULL_CALENDAR_DAYS, STARTED_24_HOURS, FULL_24_HOURS ->
          ChronoUnit.DAYS.between(date(from), date(until));
      case STARTED_HOURS, FULL_HOURS -> started(from, until, HOUR);
      case CLOCK_HOURS -> count(span, until);
      case SECONDS -> started(from, until, 1);
      case STARTED_MONTHS -> termMonths();
    };
  }

  private long count(Span span, Instant end) {
    return switch (span) {
      case STARTED_CALENDAR_DAYS -> ChronoUnit.DAYS.between(date(from), date(end)) + 1;
      case FULL_CALENDAR_DAYS -> ChronoUnit.DAYS.between(date(from), date(end));
      case STARTED_24_HOURS -> started(from, end, DAY);
      case FULL_24_HOURS -> full(from, end, DAY);
      case STARTED_HOURS -> started(from, end, HOUR);
      case FULL_HOURS -> full(from, end, HOUR);
      case CLOCK_HOURS -> full(onTheHour(from), onTheHour(end), HOUR);
      case SECONDS -> started(from, end, 1);
      case STARTED_MONTHS -> startedMonths(end);
    };
  }

  private Ratio days(Term term) {
    var first = date(from);
    var end = date(until);
    return switch (term) {
      case ACTUAL -> Ratio.of(ChronoUnit.DAYS.between(first, end), 1);
      case BOTH_ENDS -> Ratio.of(ChronoUnit.DAYS.between(first, end) + 1, 1);
      case MONTHS_OF_30_DAYS, MEAN_MONTHS -> {
        var months = ChronoUnit.MONTHS.between(first, end);
        var rest = ChronoUnit.DAYS.between(first.plusMonths(months), end);
        yield month(term).times(Ratio.of(months, 1)).plus(Ratio.of(rest, 1));
      }
    };
  }

  /** How many days a month has on which the calendar has no say. */
  private static Ratio month(Term term) {
    return term == Term.MEAN_MONTHS ? MEAN_MONTH : MONTH_OF_30_DAYS;
  }

  /** How many units a month of the period has. */
  Ratio month(Span span, Term term) {
    return switch (term) {
      case ACTUAL, BOTH_ENDS -> term(span, term).times(Ratio.of(1, termMonths()));
      case MONTHS_OF_30_DAYS, MEAN_MONTHS -> month(term).times(Ratio.of(perDay(span), 1));
    };
  }

  /** The months from now to the end that are whole. */
  long fullMonthsLeft() {
    return at.isBefore(until) ? ChronoUnit.MONTHS.between(local(at), local(until)) : 0;
  }

  static long perDay(Span span) {
    return switch (span) {
      case STARTED_CALENDAR_DAYS, FULL_CALENDAR_DAYS, STARTED_24_HOURS, FULL_24_HOURS -> 1;
      case STARTED_HOURS, FULL_HOURS, CLOCK_HOURS -> DAY / HOUR;
      case SECONDS -> DAY;
      case STARTED_MONTHS ->
          throw new IllegalArgumentException("months are counted by the calendar");
    };
  }

  private long startedMonths(Instant end) {
    var full = ChronoUnit.MONTHS.between(local(from), local(end));
    return local(from).plusMonths(full).isEqual(local(end)) ? full : full + 1;
  }

  private ZonedDateTime local(Instant moment) {
    return moment.atZone(zone);
  }

  private Instant onTheHour(Instant moment) {
    return local(moment).truncatedTo(ChronoUnit.HOURS).toInstant();
  }

  private LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** How many spans of so many seconds have begun; none at the very first moment. */
  static long started(Instant from, Instant until, int seconds) {
    var full = full(from, until, seconds);
    return from.plusSeconds(full * seconds).equals(until) ? full : full + 1;
  }

  /** How many spans of so many seconds are over. */
  static long full(Instant from, Instant until, int seconds) {
    return Math.floorDiv(Duration.between(from, until).toSeconds(), (long) seconds);
  }
}
