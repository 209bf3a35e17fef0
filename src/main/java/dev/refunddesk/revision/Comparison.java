package dev.refunddesk.revision;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.ticket.past.PastCase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds a draft against the version in force, case by case. */
record Comparison(Assessor assessor, Policy old, Policy draft) {

  /** What came of one case; nothing in it if it comes out the same. */
  record Compared(@Nullable ChangedCase change, boolean failed) {}

  /** A case that an odd draft or odd facts make impossible to reckon is counted as failed. */
  Compared compare(PastCase past) {
    try {
      var facts = past.facts();
      var before = assessor.assess(facts, old, past.assessedAt());
      var after = assessor.assess(facts, draft, past.assessedAt());
      return new Compared(change(past.ticket(), before, after), false);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return new Compared(null, true);
    }
  }

  private static @Nullable ChangedCase change(String ticket, Assessment before, Assessment after) {
    var old = due(before);
    var fresh = due(after);
    if (before.verdict() == after.verdict() && Objects.equals(old, fresh)) {
      return null;
    }
    var lost = minor(old) - minor(fresh);
    var stricter = after.verdict().compareTo(before.verdict());
    return new ChangedCase(
        ticket,
        before.verdict(),
        after.verdict(),
        old,
        fresh,
        before.clause(),
        after.clause(),
        lost > 0 || (lost == 0 && stricter > 0),
        lost);
  }

  /** What a customer gets; nothing for a case that is not covered. */
  private static @Nullable Money due(Assessment assessment) {
    return assessment.verdict() == Verdict.OUT ? null : assessment.amount().orElse(null);
  }

  private static long minor(@Nullable Money amount) {
    return amount == null ? 0 : amount.minor();
  }
}
