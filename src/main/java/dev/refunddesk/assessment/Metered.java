package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Consumption.Answer;
import dev.refunddesk.assessment.Consumption.Part;
import dev.refunddesk.assessment.Consumption.Unknown;
import dev.refunddesk.assessment.Consumption.Used;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Moment;
import dev.refunddesk.assessment.Wording.Month;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.Measured.MeteredSeconds;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.function.Function;

/** What a meter says, or the clock where a rule lets it stand in. */
record Metered(Facts facts, Instant at, ZoneId zone) {

  /**
   * The part of a calendar month in which the service ran by the clock.
   *
   * @param first whether it ran for the first time in it
   */
  record Stretch(YearMonth month, long units, boolean first) {}

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
  Answer hours(MeteredHours rule, Money base) {
    var price = facts.service().monthPrice();
    if (price == null) {
      return new Unknown(Lack.MONTH_PRICE);
    }
    var meters = facts.service().meters();
    if (meters == null || meters.value().stream().anyMatch(meter -> meter.hours() == null)) {
      return onTheClock(rule.hours(), UsedTime.HOUR, base, stretch -> ran(rule, price, stretch));
    }
    var parts = new ArrayList<Part>();
    for (var meter : meters.value()) {
      var hours = meter.hours() == null ? 0 : meter.hours();
      var part = ran(rule, price, Wording.of("assessment.line.ran-hours", new Count(hours)), hours);
      parts.add(capped(part, price, meter.months()));
    }
    return new Used(parts);
  }

  /** What the seconds cost, each start for itself. */
  Answer seconds(MeteredSeconds rule, Money base) {
    var lack = SecondRate.lack(facts, rule);
    if (lack != null) {
      return new Unknown(lack);
    }
    var rate = SecondRate.of(facts, rule);
    var meters = facts.service().meters();
    return meters == null || meters.value().stream().anyMatch(meter -> meter.runs().isEmpty())
        ? onTheClock(rule.hours(), 1, base, rate::part)
        : new Used(meters.value().stream().map(rate::part).toList());
  }

  private static Part ran(MeteredHours rule, Money price, Stretch stretch) {
    var hours = new Count(stretch.units());
    var label = Wording.of("assessment.line.ran-hours-in", new Month(stretch.month()), hours);
    return capped(ran(rule, price, label, stretch.units()), price, 1);
  }

  private static Part ran(MeteredHours rule, Money price, Wording label, long hours) {
    var portion = new Portion(hours, Ratio.of(rule.capHours(), 1));
    var amount = price.times(portion.exact(), rule.rounding());
    return new Part(label, portion.arithmetic(new Amount(price)), amount);
  }

  /** Each calendar month of the time since the service began, until the base is gone. */
  private Answer onTheClock(
      HourSource source, int seconds, Money base, Function<Stretch, Part> priced) {
    var period = facts.service().period();
    if (source != HourSource.METER_OR_CLOCK || period == null || isDestroyed()) {
      return new Unknown(Lack.USAGE);
    }
    var from = period.from();
    var parts = new ArrayList<Part>();
    var left = base;
    var counted = 0L;
    var month = YearMonth.from(from.atZone(zone));
    for (var end = from; end.isBefore(at) && left.isPositive(); month = month.plusMonths(1)) {
      var next = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      end = next.isBefore(at) ? next : at;
      var units = UsedTime.started(from, end, seconds) - counted;
      counted += units;
      var part = priced.apply(new Stretch(month, units, parts.isEmpty()));
      parts.add(part);
      left = left.minus(part.amount());
    }
    return new Used(parts);
  }

  /** Nobody has told when a destroyed instance stopped to run up hours. */
  private boolean isDestroyed() {
    var state = facts.service().state();
    return state != null && state.value() == InstanceState.DESTROYED;
  }

  /** Each calendar month costs at most its price. */
  static Part capped(Part part, Money price, int months) {
    var cap = price.times(Ratio.of(months, 1), RoundingMode.UNNECESSARY);
    if (part.amount().compareTo(cap) <= 0) {
      return part;
    }
    var arithmetic = Wording.of("assessment.line.month-cap", new Amount(price), new Count(months));
    return new Part(part.label(), arithmetic, cap);
  }
}
