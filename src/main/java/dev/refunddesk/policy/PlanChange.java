package dev.refunddesk.policy;

import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Term;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is taken off because a plan was changed in between, or is changed instead of ended. */
public sealed interface PlanChange extends Formula.Deduction {

  /** The used part of each upgrade that was paid in between, from its own first moment on. */
  record UsedUpgrades(Span span, Term term, RoundingMode rounding, int clause)
      implements PlanChange {}

  /**
   * What the plan that is kept costs for the rest of the period; all time that is not used.
   *
   * @param term how long a month is where the plan has a price by the month
   * @param ladder the discount that the rest earns by its full months
   * @param decimals to how many the number of months is rounded first; exact if absent
   */
  record KeptPlan(
      Span span,
      Term term,
      List<Step> ladder,
      @Nullable Integer decimals,
      RoundingMode rounding,
      int clause)
      implements PlanChange {
    public KeptPlan {
      ladder = List.copyOf(ladder);
    }
  }

  /** Of what is left, the part that the price of the kept plan has in that of the plan that ran. */
  record KeptShare(RoundingMode rounding, int clause) implements PlanChange {}
}
