package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Consumption.Answer;
import dev.refunddesk.assessment.Consumption.Left;
import dev.refunddesk.assessment.Consumption.Part;
import dev.refunddesk.assessment.Consumption.Unknown;
import dev.refunddesk.assessment.Consumption.Used;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Measured.UsedVolume;
import dev.refunddesk.policy.Measured.VolumeStep;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is used of a pack of some volume.
 *
 * @param time absent if it is not known for how long the pack was bought
 */
record Volumes(Facts facts, @Nullable UsedTime time) {

  /** The used volume at the price of a unit, or as a share of a price. */
  Answer used(UsedVolume rule, Left left) {
    var volume = facts.service().volume();
    var surcharge = surcharge(rule.surcharge());
    if (volume == null) {
      return new Unknown(Lack.VOLUME);
    }
    if (surcharge == null) {
      return new Unknown(Lack.PERIOD);
    }
    var share = step(rule.ladder(), volume.value().used());
    var price = rule.of();
    var base = price == null ? byUnit(volume.value()) : part(volume.value(), left.of(price));
    if (base == null) {
      return new Unknown(price == null ? Lack.UNIT_PRICE : Lack.VOLUME);
    }
    var amount =
        base.price()
            .times(base.times().times(Ratio.of(share.multiply(surcharge))), rule.rounding());
    var arithmetic = PaidAhead.times(PaidAhead.times(base.words(), share), surcharge);
    var label = Wording.of("assessment.line.used-volume", new Factor(volume.value().used()));
    return Used.of(new Part(label, arithmetic, amount));
  }

  /** A price times something, before discounts and surcharges. */
  private record Product(Money price, Ratio times, Wording words) {}

  private @Nullable Product byUnit(Facts.Volume volume) {
    var price = volume.unitPrice();
    var unit = new Money(1, facts.order().currency());
    return price == null
        ? null
        : new Product(
            unit,
            Ratio.of(price.multiply(volume.used()).movePointRight(digits(unit))),
            Wording.of("assessment.line.times", new Factor(price), new Factor(volume.used())));
  }

  /** More than all cannot be used. */
  private static @Nullable Product part(Facts.Volume volume, Money price) {
    var total = volume.total();
    if (total == null) {
      return null;
    }
    return new Product(
        price,
        Ratio.of(volume.used().min(total)).over(Ratio.of(total)),
        Wording.of(
            "assessment.line.share",
            new Amount(price),
            new Factor(volume.used().min(total)),
            new Factor(total)));
  }

  /** Absent if it depends on days that nobody has told. */
  private @Nullable BigDecimal surcharge(@Nullable Surcharge surcharge) {
    if (surcharge == null || surcharge.belowDays() == null) {
      return surcharge == null ? BigDecimal.ONE : surcharge.factor();
    }
    return time == null ? null : PaidAhead.surcharge(surcharge, time);
  }

  private static BigDecimal step(List<VolumeStep> ladder, BigDecimal volume) {
    var share = BigDecimal.ONE;
    for (var step : ladder) {
      share = step.fromVolume().compareTo(volume) <= 0 ? step.share() : share;
    }
    return share;
  }

  private static int digits(Money unit) {
    return unit.currency().getDefaultFractionDigits();
  }
}
