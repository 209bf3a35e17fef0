package dev.refunddesk.console.form;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Policy;
import java.math.RoundingMode;
import java.util.Map;

/** Where the words for the names of an enum stand. */
final class EnumWords {

  private static final Map<Class<?>, String> KNOWN =
      Map.ofEntries(
          Map.entry(BillingMode.class, "policy.billing."),
          Map.entry(InstanceState.class, "policy.state."),
          Map.entry(LineKind.class, "policy.line."),
          Map.entry(Policy.JudgedAt.class, "policy.judged."),
          Map.entry(Condition.Counted.class, "policies.choice.counted."),
          Map.entry(Condition.Cycle.class, "policies.choice.cycle."),
          Map.entry(Formula.Base.class, "policies.base."),
          Map.entry(Formula.HourCount.class, "policy.hours."),
          Map.entry(Formula.HourSource.class, "policy.meter."),
          Map.entry(Formula.Vouchers.class, "policies.choice.vouchers."),
          Map.entry(Formula.Split.class, "policies.choice.split."),
          Map.entry(RoundingMode.class, "policies.rounding."));

  private EnumWords() {}

  /** By its own name, as {@code policy.span.} of {@code Span}, unless it goes by another. */
  static String of(Class<?> type) {
    var own = "policy." + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ".";
    return KNOWN.getOrDefault(type, own);
  }
}
