package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.assessment.Wording.Moment;
import dev.refunddesk.assessment.Wording.Month;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Formula.FeeShare;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.InstanceState;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a service is used up at a moment.
 *
 * @param zone where calendar days and months begin
 */
record Consumption(Facts facts, Instant at, ZoneId zone) {

  private static final int MONTHS_A_YEAR = 12;

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

  /** What the used part of the period costs. */
  Answer share(UsedShare rule, Money rest) {
    var ahead = ahead(rest);
    return ahead == null ? new Unknown(Lack.PERIOD) : ahead.share(rule);
  }

  /** What the full months and the hours after them cost. */
  Answer monthsAndHours(MonthsAndHours rule, Money rest) {
    var ahead = ahead(rest);
    return ahead == null ? new Unknown(Lack.PERIOD) : ahead.monthsAndHours(rule);
  }

  /** The fee of the year of use. */
  Answer fee(FeeShare rule, Money rest) {
    var ahead = ahead(rest);
    if (ahead == null) {
      return new Unknown(Lack.PERIOD);
    }
    var years = (int) Math.min(ahead.time().fullMonths() / MONTHS_A_YEAR, rule.byYear().size() - 1);
    var share = rule.byYear().get(years);
    var of = ahead.of(rule.of());
    var arithmetic = Wording.of("assessment.line.times", new Amount(of), new Factor(share));
    var amount = of.times(Ratio.of(share), rule.rounding());
    return used(new Part(Wording.of("assessment.line.fee"), arithmetic, amount));
  }

  private @Nullable PaidAhead ahead(Money rest) {
    var period = facts.service().period();
    return period == null || period.until() == null
        ? null
        : new PaidAhead(facts, UsedTime.of(period, period.until(), at, zone), rest);
  }

  /** What the meter charged. */
  Answer charges(MeteredCharges rule) {
    var meters = facts.service().meters();
    var price = facts.service().monthPrice();
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
    var price = facts.service().monthPrice();
    if (price == null) {
      return new Unknown(Lack.MONTH_PRICE);
    }
    var meters = facts.service().meters();
    if (meters != null && meters.value().stream().allMatch(meter -> meter.hours() != null)) {
      return new Used(meters.value().stream().map(meter -> ran(rule, price, meter)).toList());
    }
    var period = facts.service().period();
    return rule.hours() == HourSource.METER_OR_CLOCK && period != null && !isDestroyed()
        ? clocked(rule, price, period.from(), base)
        : new Unknown(Lack.USAGE);
  }

  /** Nobody has told when a destroyed instance stopped to run up hours. */
  private boolean isDestroyed() {
    var state = facts.service().state();
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
      var hours = UsedTime.started(from, end, UsedTime.HOUR) - counted;
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

  private LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  private static Used used(Part part) {
    return new Used(List.of(part));
  }
}
