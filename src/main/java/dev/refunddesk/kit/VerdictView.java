package dev.refunddesk.kit;

import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a precheck, the same for the customer, the reviewer, the mail and the statement.
 *
 * @param clause the clause that decided; absent if none did
 * @param rule that clause in one sentence, such as 30 天内按天折算
 * @param amount what would be paid back; absent while it cannot be reckoned
 * @param arrivesOn the last day all of it arrives on; absent if nobody can promise
 * @param heldUntil until when the amount is held; absent if it is not
 * @param needs what is to be handed in, put right, or was not met; empty if nothing
 * @param steps what happens next and when
 * @param note what one should know before asking; absent if nothing
 */
public record VerdictView(
    VerdictTag tag,
    @Nullable Link clause,
    @Nullable String rule,
    @Nullable Money amount,
    @Nullable LocalDate arrivesOn,
    @Nullable Instant heldUntil,
    List<Need> needs,
    @Nullable CalcView calc,
    @Nullable TendersView tenders,
    List<Step> steps,
    @Nullable String note) {

  public VerdictView {
    needs = List.copyOf(needs);
    steps = List.copyOf(steps);
  }

  /** The same answer with another remark on what one should know. */
  public VerdictView noting(String remark) {
    return new VerdictView(
        tag, clause, rule, amount, arrivesOn, heldUntil, needs, calc, tenders, steps, remark);
  }

  /**
   * Something in the way, or asked for.
   *
   * @param what such as 账户有欠款 ¥12.00, or 购买天数要求 ≤ 30 天，实际 41 天
   * @param act how to put it right, such as 去还款; absent if one cannot
   * @param met whether it is done already
   */
  public record Need(String what, @Nullable Link act, boolean met) {}

  /**
   * Something that will happen.
   *
   * @param when in words with its date, such as 03-19 周四 18:00 前
   */
  public record Step(String name, String when) {}
}
