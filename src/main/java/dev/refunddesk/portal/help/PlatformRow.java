package dev.refunddesk.portal.help;

import dev.refunddesk.policy.Policy;
import java.time.LocalDate;

/**
 * A platform as the table of policies shows it, drawn from the policy that holds today.
 *
 * @param term how long a refund takes, in words
 * @param shortTerm the same in a few words
 * @param stale whether nobody has compared it with the platform's own rule of late
 */
public record PlatformRow(Policy policy, String term, String shortTerm, boolean stale) {

  private static final int FRESH_DAYS = 90;

  static PlatformRow of(Policy policy, String term, String shortTerm, LocalDate today) {
    var checkedOn = policy.checkedOn();
    var stale = checkedOn == null || checkedOn.plusDays(FRESH_DAYS).isBefore(today);
    return new PlatformRow(policy, term, shortTerm, stale);
  }

  /** Whether the shop sells it under its own name. */
  public boolean own() {
    return policy.platform().equals("own");
  }
}
