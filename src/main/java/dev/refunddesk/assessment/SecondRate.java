package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Consumption.Part;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.assessment.Wording.Month;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Measured.MeteredSeconds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What seconds cost under a rule.
 *
 * @param price in minor units, of so many seconds
 * @param monthPrice the most a calendar month costs; absent if there is no limit
 * @param leastSeconds how long each start counts at least
 * @param least what each start costs at least
 */
record SecondRate(
    MeteredSeconds rule,
    Ratio price,
    Wording words,
    Ratio seconds,
    @Nullable Money monthPrice,
    int leastSeconds,
    Money least) {

  /** What nobody has told of the prices; absent if all is known. */
  static @Nullable Lack lack(Facts facts, MeteredSeconds rule) {
    if (rule.capHours() == null && facts.service().hourPrice() == null) {
      return Lack.HOUR_PRICE;
    }
    if (rule.capHours() != null && facts.service().monthPrice() == null) {
      return Lack.MONTH_PRICE;
    }
    var currency = facts.order().currency();
    var told = rule.leastCharges().stream().anyMatch(fee -> fee.currency().equals(currency));
    return rule.leastCharges().isEmpty() || told ? null : Lack.FEE;
  }

  static SecondRate of(Facts facts, MeteredSeconds rule) {
    var currency = facts.order().currency();
    var least =
        rule.leastCharges().stream()
            .filter(fee -> fee.currency().equals(currency))
            .findFirst()
            .orElse(Money.zero(currency));
    if (rule.capHours() == null) {
      var hour = Objects.requireNonNull(facts.service().hourPrice());
      var minor = hour.movePointRight(currency.getDefaultFractionDigits());
      var seconds = Ratio.of(UsedTime.HOUR, 1);
      return new SecondRate(
          rule, Ratio.of(minor), new Factor(hour), seconds, null, rule.leastSeconds(), least);
    }
    var month = Objects.requireNonNull(facts.service().monthPrice());
    var seconds = Ratio.of((long) rule.capHours() * UsedTime.HOUR, 1);
    var minor = Ratio.of(BigDecimal.valueOf(month.minor()));
    return new SecondRate(
        rule, minor, new Amount(month), seconds, month, rule.leastSeconds(), least);
  }

  /** What the starts that a meter counted cost. */
  Part part(Meter meter) {
    return part(meter.runs(), null, meter.months());
  }

  /** What a stretch of one long run costs; it started but once. */
  Part part(Metered.Stretch stretch) {
    var rate = stretch.first() ? this : goingOn();
    return rate.part(List.of(stretch.units()), new Month(stretch.month()), 1);
  }

  private SecondRate goingOn() {
    var none = Money.zero(least.currency());
    return new SecondRate(rule, price, words, seconds, monthPrice, 0, none);
  }

  private Part part(List<Long> runs, @Nullable Month month, int months) {
    var ran = 0L;
    var billed = 0L;
    var raised = 0L;
    var sum = Ratio.ZERO;
    for (var run : runs) {
      var counted = Math.max(run, leastSeconds);
      var cost = new Portion(counted, seconds).exact().times(price);
      var lowest = Ratio.of(least.minor(), 1);
      raised += cost.compareTo(lowest) < 0 ? 1 : 0;
      sum = sum.plus(cost.compareTo(lowest) < 0 ? lowest : cost);
      ran = Math.addExact(ran, run);
      billed = Math.addExact(billed, counted);
    }
    var exact = new Portion(billed, seconds).arithmetic(words);
    var arithmetic =
        raised == 0
            ? exact
            : Wording.of("assessment.line.least", exact, new Count(raised), new Amount(least));
    var amount = new Money(1, least.currency()).times(sum, rule.rounding());
    var part = new Part(label(ran, month), arithmetic, amount);
    return monthPrice == null ? part : Metered.capped(part, monthPrice, months);
  }

  private static Wording label(long seconds, @Nullable Month month) {
    var ran = new Count(seconds);
    return month == null
        ? Wording.of("assessment.line.ran-seconds", ran)
        : Wording.of("assessment.line.ran-seconds-in", month, ran);
  }
}
