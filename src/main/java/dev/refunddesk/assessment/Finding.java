package dev.refunddesk.assessment;

import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One condition held against the facts.
 *
 * @param code what was asked, the same in every language, such as {@code no-arrears}
 * @param condition what was asked, to be read
 * @param required what must be
 * @param actual what is, or that it is not known
 * @param effect the verdict this finding alone leads to
 * @param clause the clause of the policy that asks; absent for the desk's own limits
 * @param source who told the fact; absent if nobody did
 * @param at when
 * @param supplier who can tell it; present exactly if it is missing
 * @param remedy what the customer can do about it
 */
public record Finding(
    String code,
    Wording condition,
    Wording required,
    Wording actual,
    Result result,
    Verdict effect,
    @Nullable Integer clause,
    Fact.@Nullable Source source,
    @Nullable Instant at,
    @Nullable Supplier supplier,
    @Nullable Remedy remedy) {

  static Finding of(Question question, Answer answer, Verdict effect, @Nullable Integer clause) {
    var fact = answer.fact();
    return new Finding(
        question.code(),
        question.condition(),
        question.required(),
        answer.actual(),
        answer.result(),
        effect,
        clause,
        fact == null ? null : fact.source(),
        fact == null ? null : fact.at(),
        answer.result() == Result.MISSING ? question.supplier() : null,
        answer.result() == Result.MET ? null : question.remedy());
  }

  /** The name for people is the message {@code assessment.result.<NAME>}. */
  public enum Result {
    MET,
    FAILED,
    /** Nobody has told the fact. */
    MISSING
  }

  /** Who can tell a missing fact; {@code assessment.supplier.<NAME>} says it to people. */
  public enum Supplier {
    CUSTOMER,
    STAFF,
    PLATFORM
  }

  /** What clears a failed condition; the button is the message {@code assessment.remedy.<NAME>}. */
  public enum Remedy {
    PAY_ARREARS,
    STOP_INSTANCE,
    RETURN_INVOICE,
    ACCEPT_TERMS,
    GIVE_REASON,
    EXPLAIN,
    UPLOAD
  }
}
