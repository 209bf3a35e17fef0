package dev.refunddesk.console.policy;

import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Measured;
import dev.refunddesk.policy.PlanChange;
import java.util.OptionalInt;

/** The number in a condition or a deduction that a form lets a person change. */
final class Knob {

  private Knob() {}

  static OptionalInt of(Condition condition) {
    return switch (condition) {
      case Condition.PaidWithin within -> OptionalInt.of(within.length());
      case Condition.RefundsAtMost quota -> OptionalInt.of(quota.atMost());
      case Condition.Explained(var characters) -> OptionalInt.of(characters);
      case Condition.PaidThisMonth _,
          Condition.BilledAs _,
          Condition.ProductIs _,
          Condition.InstanceIs _,
          Condition.NoArrears _,
          Condition.NotInvoiced _,
          Condition.FirstOrder _,
          Condition.PlanKept _,
          Condition.VolumeUsed _,
          Condition.Expression _,
          Condition.ReasonGiven _,
          Condition.TermsAccepted _ ->
          OptionalInt.empty();
    };
  }

  /** The same condition with another number. */
  static Condition with(Condition condition, int number) {
    return switch (condition) {
      case Condition.PaidWithin within ->
          new Condition.PaidWithin(number, within.window(), within.zone());
      case Condition.RefundsAtMost quota -> quota.with(number);
      case Condition.Explained _ -> new Condition.Explained(number);
      case Condition.PaidThisMonth _,
          Condition.BilledAs _,
          Condition.ProductIs _,
          Condition.InstanceIs _,
          Condition.NoArrears _,
          Condition.NotInvoiced _,
          Condition.FirstOrder _,
          Condition.PlanKept _,
          Condition.VolumeUsed _,
          Condition.Expression _,
          Condition.ReasonGiven _,
          Condition.TermsAccepted _ ->
          condition;
    };
  }

  static OptionalInt of(Deduction deduction) {
    return switch (deduction) {
      case Formula.MeteredHours metered -> OptionalInt.of(metered.capHours());
      case Formula.KeptLines _,
          Formula.UsedShare _,
          Formula.MonthsAndHours _,
          Formula.MeteredCharges _,
          Formula.FeeShare _,
          Formula.FixedFee _,
          Formula.DiscountBack _,
          Measured _,
          PlanChange _ ->
          OptionalInt.empty();
    };
  }

  /** The same deduction with another number. */
  static Deduction with(Deduction deduction, int number) {
    return switch (deduction) {
      case Formula.MeteredHours(_, var hours, var rounding, var clause) ->
          new Formula.MeteredHours(number, hours, rounding, clause);
      case Formula.KeptLines _,
          Formula.UsedShare _,
          Formula.MonthsAndHours _,
          Formula.MeteredCharges _,
          Formula.FeeShare _,
          Formula.FixedFee _,
          Formula.DiscountBack _,
          Measured _,
          PlanChange _ ->
          deduction;
    };
  }
}
