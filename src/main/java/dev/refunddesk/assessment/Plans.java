package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Consumption.Answer;
import dev.refunddesk.assessment.Consumption.Part;
import dev.refunddesk.assessment.Consumption.Unknown;
import dev.refunddesk.assessment.Consumption.Used;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.PlanChange.KeptPlan;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.PlanChange.UsedUpgrades;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What changes of a plan take off: upgrades paid in between, a smaller plan that is kept. */
record Plans(Facts facts, UsedTime time) {

  /** The used part of each upgrade, counted from the moment it began. */
  Answer upgrades(UsedUpgrades rule) {
    var parts = new ArrayList<Part>();
    for (var line : facts.order().lines()) {
      if (line.kind() == LineKind.UPGRADE) {
        if (line.from() == null || !line.from().isBefore(time.until())) {
          return new Unknown(Lack.UPGRADE_START);
        }
        var own = new UsedTime(line.from(), time.until(), time.at(), time.zone());
        var used = own.used(rule.span(), own.term(rule.span(), rule.term()));
        var amount = line.amount().times(used.exact().clamped(), rule.rounding());
        var label = Wording.of("assessment.line.used-upgrade", new Words(line.label()));
        parts.add(new Part(label, used.arithmetic(new Amount(line.amount())), amount));
      }
    }
    return new Used(parts);
  }

  /** What the smaller plan costs for all time that is not used. */
  Answer cost(KeptPlan rule) {
    var change = facts.change();
    var units = change == null ? null : unitsOfPrice(rule, change.per());
    if (change == null || units == null || !change.currency().equals(facts.order().currency())) {
      return new Unknown(Lack.PLAN_PRICE);
    }
    var rest = new Portion(time.rest(rule.span()).units(), units);
    var discount = PaidAhead.step(rule.ladder(), time.fullMonthsLeft());
    var price = new Factor(change.kept());
    var product =
        units.equals(Ratio.ONE) && rule.decimals() == null
            ? Wording.of("assessment.line.times", price, new Count(rest.units()))
            : rest.arithmetic(price, rule.decimals(), rule.rounding());
    var minor = new Money(1, change.currency());
    var exact =
        Ratio.of(change.kept().movePointRight(minor.currency().getDefaultFractionDigits()))
            .times(rest.ratio(rule.decimals(), rule.rounding()))
            .times(Ratio.of(discount));
    var label = Wording.of("assessment.line.kept-plan", new Words(change.label()));
    return Used.of(
        new Part(label, PaidAhead.times(product, discount), minor.times(exact, rule.rounding())));
  }

  /** How many units of the rule one price pays for; absent where months are counted, not days. */
  private @Nullable Ratio unitsOfPrice(KeptPlan rule, Facts.Per per) {
    return switch (per) {
      case DAY ->
          rule.span() == Span.STARTED_MONTHS ? null : Ratio.of(UsedTime.perDay(rule.span()), 1);
      case MONTH -> time.month(rule.span(), rule.term());
      case TERM -> time.rest(rule.span()).outOf();
    };
  }

  /**
   * All but the part of the price that is saved: (ran − kept) ÷ ran, or out of what an upgrade had
   * added to the price before.
   */
  static Answer share(Facts facts, KeptShare rule, Money rest) {
    var change = facts.change();
    var ran = change == null ? null : change.ran();
    if (change == null || ran == null) {
      return new Unknown(Lack.PLAN_PRICE);
    }
    var base = change.before() == null ? ran : ran.subtract(change.before());
    if (base.signum() <= 0) {
      return new Unknown(Lack.PLAN_PRICE);
    }
    var saved = Ratio.of(ran.subtract(change.kept())).over(Ratio.of(base)).clamped();
    var label = Wording.of("assessment.line.kept-plan", new Words(change.label()));
    var arithmetic =
        Wording.of(
            "assessment.line.kept-share",
            new Amount(rest),
            new Factor(ran),
            new Factor(change.kept()),
            new Factor(base));
    return Used.of(new Part(label, arithmetic, rest.minus(rest.times(saved, rule.rounding()))));
  }
}
