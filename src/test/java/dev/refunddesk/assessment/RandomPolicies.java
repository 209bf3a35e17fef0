package dev.refunddesk.assessment;

import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Formula.DayCount;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.HourCount;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.KeptLines;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.UsedDays;
import dev.refunddesk.policy.Formula.UsedHours;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Rule;
import dev.refunddesk.policy.ShippedPolicies;
import dev.refunddesk.policy.Verdict;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Policies for tests: with one rule of a given formula, or drawn by lot. */
final class RandomPolicies {

  private static final List<RoundingMode> ROUNDINGS =
      List.of(
          RoundingMode.HALF_UP,
          RoundingMode.HALF_EVEN,
          RoundingMode.DOWN,
          RoundingMode.UP,
          RoundingMode.CEILING,
          RoundingMode.FLOOR);

  private RandomPolicies() {}

  /** The shop's own policy with one rule that always applies. */
  static Policy always(Formula formula) {
    return with(new Rule(3, List.of(), Verdict.REVIEW, formula, List.of()));
  }

  static Policy drawn(RandomGenerator lot) {
    var verdict = lot.nextBoolean() ? Verdict.AUTO : Verdict.REVIEW;
    var within =
        new Condition.PaidWithin(lot.nextInt(1, 400), one(lot, Condition.Window.values()), null);
    var when = lot.nextBoolean() ? List.<Condition>of(within) : List.<Condition>of();
    return with(new Rule(3, when, verdict, formula(lot), List.of()));
  }

  /** Whether time alone changes what such a policy gives, so that it can only shrink. */
  static boolean onlyShrinks(Policy policy) {
    var formula = policy.rules().getFirst().formula();
    return formula != null && formula.base() == Base.PAID;
  }

  private static Formula formula(RandomGenerator lot) {
    var deductions = new ArrayList<Deduction>();
    for (var i = lot.nextInt(3); i > 0; i--) {
      deductions.add(deduction(lot));
    }
    return new Formula(lot.nextInt(5) == 0 ? Base.UNUSED_BALANCE : Base.PAID, deductions);
  }

  private static Deduction deduction(RandomGenerator lot) {
    var rounding = ROUNDINGS.get(lot.nextInt(ROUNDINGS.size()));
    return switch (lot.nextInt(5)) {
      case 0 -> new KeptLines(List.of(LineKind.SETUP_FEE, LineKind.LICENCE), 5);
      case 1 -> new UsedDays(one(lot, DayCount.values()), one(lot, Term.values()), rounding, 3);
      case 2 -> new UsedHours(one(lot, HourCount.values()), rounding, 3);
      case 3 -> new MeteredCharges(lot.nextBoolean(), 3);
      default -> new MeteredHours(lot.nextInt(1, 745), one(lot, HourSource.values()), rounding, 3);
    };
  }

  static <T> T one(RandomGenerator lot, T[] values) {
    return values[lot.nextInt(values.length)];
  }

  private static Policy with(Rule rule) {
    var own = ShippedPolicies.of("own");
    return new Policy(
        own.platform(),
        own.version(),
        own.effectiveOn(),
        own.name(),
        own.summary(),
        own.channel(),
        own.requirement(),
        own.promise(),
        own.clauses(),
        List.of(rule),
        own.requirements(),
        own.automaticLimit(),
        null,
        null);
  }
}
