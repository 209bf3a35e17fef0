package dev.refunddesk.console.policy;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Promise;

/**
 * What holds for one platform, in a line.
 *
 * @param days how long it takes, in words
 */
public record PolicyRow(Policy policy, String days) {

  static PolicyRow of(Policy policy, Texts texts) {
    return new PolicyRow(policy, days(policy.promise(), texts));
  }

  /** The days published, or else those of the review and the payout. */
  static String days(Promise promise, Texts texts) {
    var arrival = promise.arrival();
    return arrival == null
        ? texts.t("policies.days.chain", promise.reviewDays(), promise.payoutDays())
        : texts.t("policies.days.range", arrival.from(), arrival.to());
  }
}
