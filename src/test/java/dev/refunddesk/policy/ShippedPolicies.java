package dev.refunddesk.policy;

import dev.refunddesk.calendar.ShippedAlmanac;
import dev.refunddesk.kernel.Refusal;
import java.time.LocalTime;
import java.util.List;

/** The policies the desk is shipped with, for tests. */
public final class ShippedPolicies {

  private static final List<Policy> POLICIES = Presets.shipped();

  private ShippedPolicies() {}

  public static Policy of(String platform) {
    return POLICIES.stream()
        .filter(policy -> policy.platform().equals(platform))
        .findFirst()
        .orElseThrow();
  }

  /** Everything that keeps a policy from being saved. */
  public static List<Refusal> flaws(Policy policy) {
    return PolicyCheck.flaws(policy);
  }

  /** How long money takes, as shipped. */
  public static Arrivals arrivals() {
    return Arrivals.of(ShippedAlmanac.at(LocalTime.of(9, 0), LocalTime.of(18, 0)).arrivals());
  }
}
