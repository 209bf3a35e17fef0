package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Measured;
import dev.refunddesk.policy.PlanChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a service is used up at a moment, and what fees there are.
 *
 * @param zone where calendar days and months begin
 */
record Consumption(Facts facts, Instant at, ZoneId zone) {

  /** What was used, or what is missing to tell. */
  sealed interface Answer {}

  record Used(List<Part> parts) implements Answer {

    static Used of(Part part) {
      return new Used(List.of(part));
    }
  }

  record Unknown(Lack lack) implements Answer {}

  /** One part of what was used, and how its price comes about. */
  record Part(Wording label, @Nullable Wording arithmetic, Money amount) {}

  /**
   * The prices that a share can be of; renewals that have not begun, and upgrades with a time of
   * their own, are in none of them.
   *
   * @param rest what the deductions before have left
   * @param list what the service costs before anything is taken off
   * @param paid what was paid
   * @param all what the deductions before have left of everything
   */
  record Left(Money rest, Money list, Money paid, Money all) {

    Money of(Price price) {
      return switch (price) {
        case REST -> rest;
        case LIST_PRICE -> list;
        case PAID -> paid;
      };
    }
  }

  /** What a deduction takes off. */
  Answer of(Deduction deduction, Left left) {
    return switch (deduction) {
      case Formula.KeptLines(var kinds, _) -> kept(kinds);
      case Formula.UsedShare used -> ahead(left, ahead -> ahead.share(used));
      case Formula.MonthsAndHours used -> ahead(left, ahead -> ahead.monthsAndHours(used));
      case Formula.DiscountBack back -> ahead(left, ahead -> ahead.discountBack(back));
      case Formula.FeeShare fee -> ahead(left, ahead -> ahead.fee(fee));
      case Formula.FixedFee(var amounts, _) -> fee(amounts);
      case Formula.MeteredCharges charges -> metered().charges(charges);
      case Formula.MeteredHours hours -> metered().hours(hours, left.all());
      case Measured.MeteredSeconds seconds -> metered().seconds(seconds, left.all());
      case Measured.UsedVolume volume -> new Volumes(facts, time()).used(volume, left);
      case PlanChange.UsedUpgrades upgrades -> plans(plans -> plans.upgrades(upgrades));
      case PlanChange.KeptPlan kept -> plans(plans -> plans.cost(kept));
      case PlanChange.KeptShare kept -> Plans.share(facts, kept, left.all());
    };
  }

  private Answer kept(List<LineKind> kinds) {
    var parts = new ArrayList<Part>();
    for (var line : facts.order().lines()) {
      if (kinds.contains(line.kind()) && line.amount().isPositive()) {
        var label = Wording.of("assessment.line.kept", new Words(line.label()));
        parts.add(new Part(label, null, line.amount()));
      }
    }
    return new Used(parts);
  }

  private Answer fee(List<Money> amounts) {
    for (var fee : amounts) {
      if (fee.currency().equals(facts.order().currency())) {
        return Used.of(new Part(Wording.of("assessment.line.fee"), null, fee));
      }
    }
    return new Unknown(Lack.FEE);
  }

  private Metered metered() {
    return new Metered(facts, at, zone);
  }

  private Answer ahead(Left left, Function<PaidAhead, Answer> used) {
    var time = time();
    return time == null ? new Unknown(Lack.PERIOD) : used.apply(new PaidAhead(facts, time, left));
  }

  private Answer plans(Function<Plans, Answer> used) {
    var time = time();
    return time == null ? new Unknown(Lack.PERIOD) : used.apply(new Plans(facts, time));
  }

  private @Nullable UsedTime time() {
    var period = facts.service().period();
    return period == null || period.until() == null
        ? null
        : UsedTime.of(period, period.until(), at, zone);
  }
}
