package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Consumption.Answer;
import dev.refunddesk.assessment.Consumption.Left;
import dev.refunddesk.assessment.Consumption.Part;
import dev.refunddesk.assessment.Consumption.Unknown;
import dev.refunddesk.assessment.Consumption.Used;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula.DiscountBack;
import dev.refunddesk.policy.Formula.FeeShare;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Tier;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.LineKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is used up of a period that was paid ahead.
 *
 * @param left what the deductions before have left
 */
record PaidAhead(Facts facts, UsedTime time, Left left) {

  private static final int MONTHS_A_YEAR = 12;

  /** The share of a price that the used time has in the period. */
  Answer share(UsedShare rule) {
    var term =
        rule.outOf() == null ? time.term(rule.span(), rule.term()) : Ratio.of(rule.outOf(), 1);
    var used = time.used(rule.span(), term);
    var of = left.of(rule.of());
    var share = used.ratio(rule.decimals(), rule.rounding()).clamped();
    var arithmetic = used.arithmetic(new Amount(of), rule.decimals(), rule.rounding());
    for (var factor :
        List.of(step(rule.ladder(), time.fullMonths()), surcharge(rule.surcharge(), time))) {
      share = share.times(Ratio.of(factor));
      arithmetic = times(arithmetic, factor);
    }
    var part =
        new Part(label(rule.span(), used.units()), arithmetic, of.times(share, rule.rounding()));
    return new Used(List.of(part));
  }

  /** The discount received for the used time, and what the rule takes on top of it. */
  Answer discountBack(DiscountBack rule) {
    var discount = Money.zero(facts.order().currency());
    for (var line : facts.order().lines()) {
      discount = line.kind() == LineKind.DISCOUNT ? discount.minus(line.amount()) : discount;
    }
    if (!discount.isPositive()) {
      return new Used(List.of());
    }
    var used = time.used(rule.span(), time.term(rule.span(), rule.term()));
    var share = used.exact().clamped().times(Ratio.of(rule.factor()));
    var arithmetic = times(used.arithmetic(new Amount(discount)), rule.factor());
    var label = Wording.of("assessment.line.discount-back");
    return new Used(List.of(new Part(label, arithmetic, discount.times(share, rule.rounding()))));
  }

  /** The fee of the term and the year of use. */
  Answer fee(FeeShare rule) {
    var shares = rule.byYear();
    for (var term : rule.byTerm()) {
      shares = term.fromMonths() <= time.termMonths() ? term.byYear() : shares;
    }
    var year = (int) Math.min(time.fullMonths() / MONTHS_A_YEAR, shares.size() - 1);
    var of = left.of(rule.of());
    var share = shares.get(year);
    var arithmetic = Wording.of("assessment.line.times", new Amount(of), new Factor(share));
    var amount = of.times(Ratio.of(share), rule.rounding());
    return new Used(List.of(new Part(Wording.of("assessment.line.fee"), arithmetic, amount)));
  }

  /** The full months at their price, then the hours at theirs, a line for each. */
  Answer monthsAndHours(MonthsAndHours rule) {
    var price = facts.service().hourPrice();
    var start = time.endOfFullMonths();
    var hours =
        time.at().isBefore(start)
            ? 0
            : switch (rule.hours()) {
              case STARTED -> UsedTime.started(start, time.at(), UsedTime.HOUR);
              case FULL -> UsedTime.full(start, time.at(), UsedTime.HOUR);
            };
    if (hours > 0 && price == null) {
      return new Unknown(Lack.HOUR_PRICE);
    }
    var parts = new ArrayList<Part>();
    if (time.fullMonths() > 0) {
      parts.add(months(rule));
    }
    var counted = 0L;
    for (var tier : tiers(rule.tiers())) {
      var end = tier.untilHours() == null ? hours : Math.min(hours, tier.untilHours());
      if (end > counted && price != null) {
        parts.add(hours(rule, end - counted, price, tier.share()));
        counted = end;
      }
    }
    return new Used(parts);
  }

  private Part months(MonthsAndHours rule) {
    var full = time.fullMonths();
    var share = step(rule.ladder(), full);
    var of = left.list();
    var whole = Ratio.of(full, time.termMonths()).times(Ratio.of(share));
    var arithmetic =
        Wording.of(
            "assessment.line.share", new Amount(of), new Count(full), new Count(time.termMonths()));
    var label = Wording.of("assessment.line.used-months", new Count(full));
    return new Part(label, times(arithmetic, share), of.times(whole, rule.rounding()));
  }

  private Part hours(MonthsAndHours rule, long hours, BigDecimal price, BigDecimal share) {
    var currency = facts.order().currency();
    var exact = price.multiply(BigDecimal.valueOf(hours)).multiply(share);
    var amount =
        Money.of(exact.setScale(currency.getDefaultFractionDigits(), rule.rounding()), currency);
    var arithmetic = Wording.of("assessment.line.times", new Factor(price), new Count(hours));
    return new Part(label(Span.STARTED_HOURS, hours), times(arithmetic, share), amount);
  }

  private static List<Tier> tiers(List<Tier> tiers) {
    return tiers.isEmpty() ? List.of(new Tier(null, BigDecimal.ONE)) : tiers;
  }

  /** The share of the highest step that so many months reach. */
  static BigDecimal step(List<Step> ladder, long months) {
    var share = BigDecimal.ONE;
    for (var step : ladder) {
      if (step.fromMonths() <= months) {
        share = step.share();
      }
    }
    return share;
  }

  static BigDecimal surcharge(@Nullable Surcharge surcharge, UsedTime time) {
    if (surcharge == null) {
      return BigDecimal.ONE;
    }
    var days = UsedTime.started(time.from(), time.at(), UsedTime.DAY);
    return surcharge.belowDays() == null || days < surcharge.belowDays()
        ? surcharge.factor()
        : BigDecimal.ONE;
  }

  static Wording times(Wording product, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? product
        : Wording.of("assessment.line.times", product, new Factor(factor));
  }

  static Wording label(Span span, long used) {
    var key =
        switch (span) {
          case STARTED_CALENDAR_DAYS, FULL_CALENDAR_DAYS, STARTED_24_HOURS, FULL_24_HOURS ->
              "assessment.line.used-days";
          case STARTED_HOURS, FULL_HOURS, CLOCK_HOURS -> "assessment.line.used-hours";
          case SECONDS -> "assessment.line.used-seconds";
          case STARTED_MONTHS -> "assessment.line.used-months";
        };
    return Wording.of(key, new Count(used));
  }
}
