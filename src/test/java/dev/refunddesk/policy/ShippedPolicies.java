package dev.refunddesk.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** How long money takes, as shipped. */
  public static Arrivals arrivals() {
    try {
      return new PolicyConfiguration().arrivalTimes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
