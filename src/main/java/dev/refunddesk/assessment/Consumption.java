package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Moment;
import dev.refunddesk.assessment.Wording.Month;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Period;
import dev.refunddesk.policy.Facts.Service;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.UsedDays;
import dev.refunddesk.policy.Formula.UsedHours;
import dev.refunddesk.policy.InstanceState;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a service is used up at a moment.
 *
 * @param zone where calendar days and months begin
 */
record Consumption(Service service, Instant at, ZoneId zone) {

  private static final int HOUR = 3_600;
  private static final int DAY = 86_400;
  private static final int DAYS_A_MONTH = 30;

  /** What was used, or what is missing to tell. */
  sealed interface Answer {}

  record Used(List<Part> parts) implements Answer {}

  record Unknown(Lack lack) implements Answer {}

  /** One part of what was used, and how its price comes about. */
  record Part(Wording label, @Nullable Wording arithmetic, Money amount) {}

  /** A price times so many out of so many. */
  private record Share(Money of, long used, long term) {

    Money amount(RoundingMode rounding) {
      return of.times(Ratio.of(used, term), rounding);
    }

    Wording arithmetic() {
      return Wording.of("assessment.line.share", new Amount(of), new Count(used), new Count(term));
    }
  }

  /** The share of the base that the used days have in the period. */
  Answer days(UsedDays rule, Money base) {
    var period = service.period();
    if (period == null || period.until() == null) {
      return new Unknown(Lack.PERIOD);
    }
    var term = termDays(date(period.from()), date(period.until()), rule.term());
    var share = new Share(base, Math.clamp(usedDays(period, rule), 0, term), term);
    var label = Wording.of("assessment.line.used-days", new Count(share.used()));
    return used(new Part(label, share.arithmetic(), share.amount(rule.rounding())));
  }

  /** The share of the base that the used hours have in the period. */
  Answer hours(UsedHours rule, Money base) {
    var period = service.period();
    if (period == null || period.until() == null) {
      return new Unknown(Lack.PERIOD);
    }
    var term = started(period.from(), period.until(), HOUR);
    var hours =
        switch (rule.count()) {
          case STARTED -> started(period.from(), at, HOUR);
          case FULL -> full(period.from(), at, HOUR);
        };
    var share = new Share(base, Math.clamp(hours, 0, term), term);
    var label = Wording.of("assessment.line.used-hours", new Count(share.used()));
    return used(new Part(label, share.arithmetic(), share.amount(rule.rounding())));
  }

  /** What the meter charged. */
  Answer charges(MeteredCharges rule) {
    var meters = service.meters();
    var price = service.monthPrice();
    if (meters == null) {
      return new Unknown(Lack.USAGE);
    }
    if (rule.monthlyCap() && price == null) {
      return new Unknown(Lack.MONTH_PRICE);
    }
    var parts = new ArrayList<Part>();
    for (var meter : meters.value()) {
      var charges = meter.charges();
      if (charges == null) {
        return new Unknown(Lack.USAGE);
      }
      var part =
          new Part(Wording.of("assessment.line.metered", new Moment(meters.at())), null, charges);
      parts.add(rule.monthlyCap() && price != null ? capped(part, price, meter.months()) : part);
    }
    return new Used(parts);
  }

  /** What the hours cost, month by month where the clock counts them, until the base is gone. */
  Answer meteredHours(MeteredHours rule, Money base) {
    var price = service.monthPrice();
    if (price == null) {
      return new Unknown(Lack.MONTH_PRICE);
    }
    var meters = service.meters();
    if (meters != null && meters.value().stream().allMatch(meter -> meter.hours() != null)) {
      return new Used(meters.value().stream().map(meter -> ran(rule, price, meter)).toList());
    }
    var period = service.period();
    return rule.hours() == HourSource.METER_OR_CLOCK && period != null && !isDestroyed()
        ? clocked(rule, price, period.from(), base)
        : new Unknown(Lack.USAGE);
  }

  /** Nobody has told when a destroyed instance stopped to run up hours. */
  private boolean isDestroyed() {
    var state = service.state();
    return state != null && state.value() == InstanceState.DESTROYED;
  }

  private static Part ran(MeteredHours rule, Money price, Meter meter) {
    var share = new Share(price, meter.hours() == null ? 0 : meter.hours(), rule.capHours());
    var label = Wording.of("assessment.line.ran-hours", new Count(share.used()));
    return priced(label, share, rule, meter.months());
  }

  private Answer clocked(MeteredHours rule, Money price, Instant from, Money base) {
    var parts = new ArrayList<Part>();
    var left = base;
    var counted = 0L;
    var month = YearMonth.from(date(from));
    for (var end = from; end.isBefore(at) && left.isPositive(); month = month.plusMonths(1)) {
      var next = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      end = next.isBefore(at) ? next : at;
      var hours = started(from, end, HOUR) - counted;
      counted += hours;
      var label = Wording.of("assessment.line.ran-hours-in", new Month(month), new Count(hours));
      var part = priced(label, new Share(price, hours, rule.capHours()), rule, 1);
      parts.add(part);
      left = left.minus(part.amount());
    }
    return new Used(parts);
  }

  private static Part priced(Wording label, Share share, MeteredHours rule, int months) {
    var part = new Part(label, share.arithmetic(), share.amount(rule.rounding()));
    return capped(part, share.of(), months);
  }

  private static Part capped(Part part, Money price, int months) {
    var cap = price.times(Ratio.of(months, 1), RoundingMode.UNNECESSARY);
    if (part.amount().compareTo(cap) <= 0) {
      return part;
    }
    var arithmetic = Wording.of("assessment.line.month-cap", new Amount(price), new Count(months));
    return new Part(part.label(), arithmetic, cap);
  }

  private long usedDays(Period period, UsedDays rule) {
    if (at.isBefore(period.from())) {
      return 0;
    }
    return switch (rule.count()) {
      case STARTED_CALENDAR_DAYS -> ChronoUnit.DAYS.between(date(period.from()), date(at)) + 1;
      case STARTED_24_HOURS -> started(period.from(), at, DAY);
      case FULL_24_HOURS -> full(period.from(), at, DAY);
    };
  }

  private static long termDays(LocalDate first, LocalDate end, Term term) {
    var days =
        switch (term) {
          case ACTUAL_DAYS -> ChronoUnit.DAYS.between(first, end);
          case MONTHS_OF_30_DAYS -> {
            var months = ChronoUnit.MONTHS.between(first, end);
            var rest = ChronoUnit.DAYS.between(first.plusMonths(months), end);
            yield months * DAYS_A_MONTH + rest;
          }
        };
    return Math.max(1, days);
  }

  private LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** How many spans of so many seconds have begun; none at the very first moment. */
  private static long started(Instant from, Instant until, int seconds) {
    var full = full(from, until, seconds);
    return from.plusSeconds(full * seconds).equals(until) ? full : full + 1;
  }

  private static long full(Instant from, Instant until, int seconds) {
    return Math.floorDiv(Duration.between(from, until).toSeconds(), (long) seconds);
  }

  private static Used used(Part part) {
    return new Used(List.of(part));
  }
}
