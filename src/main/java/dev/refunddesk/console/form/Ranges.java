package dev.refunddesk.console.form;

import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Measured;
import dev.refunddesk.policy.PlanChange;
import dev.refunddesk.policy.Policy;
import java.util.Map;

/**
 * The unit and range of every number that a policy may hold: a new kind of condition or deduction
 * is described here, and nowhere else for forms.
 */
final class Ranges {

  private static final Limits SHARE = Limits.of("0.0001", "1", "share");
  private static final Limits FEE = Limits.of("0", "1", "share");
  private static final Limits FACTOR = Limits.of(1, 10, "times");
  private static final Limits DECIMALS = Limits.of(0, 12, "decimals");

  private Ranges() {}

  static Map<String, Limits> of(Record value) {
    return switch (value) {
      case Condition condition -> of(condition);
      case Deduction deduction -> of(deduction);
      case Policy _ -> Map.of("version", Limits.of(1, Integer.MAX_VALUE, "none"));
      case Policy.Promise _ ->
          Map.of("reviewDays", workingDays(1, 60), "payoutDays", workingDays(0, 60));
      case Policy.Range _ -> Map.of("from", workingDays(0, 200), "to", workingDays(0, 200));
      case Policy.Clause _ -> Map.of("number", Limits.of(1, 999, "none"));
      case Formula.Step _ -> Map.of("fromMonths", Limits.of(1, 120, "months"), "share", SHARE);
      case Formula.Tier _ -> Map.of("untilHours", Limits.of(1, 100_000, "hours"), "share", SHARE);
      case Formula.Surcharge _ ->
          Map.of("factor", FACTOR, "belowDays", Limits.of(1, 3_660, "days"));
      case Formula.TermShares _ -> Map.of("fromMonths", Limits.of(1, 120, "months"), "byYear", FEE);
      case Measured.VolumeStep _ ->
          Map.of("fromVolume", Limits.of("0", "1000000000", "volume"), "share", SHARE);
      default -> Map.of();
    };
  }

  private static Map<String, Limits> of(Condition condition) {
    return switch (condition) {
      case Condition.PaidWithin _ -> Map.of("length", Limits.of(1, 3_660, "days"));
      case Condition.RefundsAtMost _ -> Map.of("atMost", Limits.of(0, 999, "refunds"));
      case Condition.Explained _ -> Map.of("characters", Limits.of(1, 1_000, "characters"));
      case Condition.VolumeUsed _ -> Map.of("share", FEE);
      case Condition.PaidThisMonth _,
          Condition.Expression _,
          Condition.PlanKept _,
          Condition.BilledAs _,
          Condition.ProductIs _,
          Condition.InstanceIs _,
          Condition.NoArrears _,
          Condition.NotInvoiced _,
          Condition.FirstOrder _,
          Condition.ReasonGiven _,
          Condition.TermsAccepted _ ->
          Map.of();
    };
  }

  private static Map<String, Limits> of(Deduction deduction) {
    return switch (deduction) {
      case Formula.UsedShare _ ->
          Map.of("outOf", Limits.of(1, 100_000, "units"), "decimals", DECIMALS);
      case Formula.MeteredHours _ -> Map.of("capHours", Limits.of(1, 744, "hours"));
      case Formula.FeeShare _ -> Map.of("byYear", FEE);
      case Formula.DiscountBack _ -> Map.of("factor", FACTOR);
      case Measured.MeteredSeconds _ ->
          Map.of(
              "capHours",
              Limits.of(1, 744, "hours"),
              "leastSeconds",
              Limits.of(0, 86_400, "seconds"));
      case PlanChange.KeptPlan _ -> Map.of("decimals", DECIMALS);
      case Measured.UsedVolume _,
          PlanChange.UsedUpgrades _,
          PlanChange.KeptShare _,
          Formula.KeptLines _,
          Formula.MonthsAndHours _,
          Formula.MeteredCharges _,
          Formula.FixedFee _ ->
          Map.of();
    };
  }

  private static Limits workingDays(int least, int most) {
    return Limits.of(least, most, "working-days");
  }
}
