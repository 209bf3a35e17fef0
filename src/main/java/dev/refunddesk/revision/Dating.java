package dev.refunddesk.revision;

import dev.refunddesk.policy.Policy;
import java.time.LocalDate;

/** The same policy under another number and from another day on. */
final class Dating {

  private Dating() {}

  static Policy of(Policy policy, int version, LocalDate effectiveOn) {
    return new Policy(
        policy.platform(),
        version,
        effectiveOn,
        policy.name(),
        policy.summary(),
        policy.channel(),
        policy.requirement(),
        policy.promise(),
        policy.clauses(),
        policy.rules(),
        policy.requirements(),
        policy.automaticLimit(),
        policy.sourceUrl(),
        policy.checkedOn(),
        policy.judgedAt());
  }
}
