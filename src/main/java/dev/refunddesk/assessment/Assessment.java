package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policy.Material;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a policy says about an order at a moment, complete enough to be shown, stored
 * and proved; parts that do not sum to the total cannot be made.
 *
 * @param clause the clause of the rule that decided, or came nearest to deciding; absent if the
 *     policy has no rule
 * @param findings the conditions of that rule, then the policy's requirements
 * @param calculation absent while no rule applies or a fact it needs is missing
 * @param parts where the money goes; empty if there is none
 * @param vouchers what comes back as vouchers, which are no part of the amount
 * @param materials the documents that are still needed
 * @param tomorrow what the amount will be when asked a day later, zero if nothing; absent if it
 *     cannot be told
 * @param uncoveredYear the first year a date falls in whose holidays are not known
 * @param almanac the edition of the shop's almanac that the dates are counted by; absent for the
 *     first
 */
public record Assessment(
    String orderNumber,
    String platform,
    int policyVersion,
    Text policyName,
    @Nullable Integer clause,
    @Nullable Text clauseText,
    Verdict verdict,
    List<Finding> findings,
    @Nullable Calculation calculation,
    List<Part> parts,
    List<Voucher> vouchers,
    List<Material> materials,
    Dates dates,
    @Nullable Money tomorrow,
    @Nullable Integer uncoveredYear,
    @Nullable Integer almanac,
    Instant assessedAt,
    ZoneId zone) {

  public Assessment {
    findings = List.copyOf(findings);
    parts = List.copyOf(parts);
    vouchers = List.copyOf(vouchers);
    materials = List.copyOf(materials);
    if (calculation != null) {
      var sum = Money.zero(calculation.total().amount().currency());
      for (var part : parts) {
        sum = sum.plus(part.amount());
      }
      if (!sum.equals(calculation.total().amount())) {
        throw new IllegalArgumentException("parts come to " + sum + " of " + calculation.total());
      }
    } else if (!parts.isEmpty()) {
      throw new IllegalArgumentException("parts of no amount: " + parts);
    }
  }

  /** What is due; empty while it cannot be told. */
  public Optional<Money> amount() {
    return calculation == null ? Optional.empty() : Optional.of(calculation.total().amount());
  }

  /**
   * What goes back by one way of paying.
   *
   * @param arrivesOn the last day it may take
   */
  public record Part(
      String tenderId, TenderKind kind, Text label, Money amount, LocalDate arrivesOn) {}

  /** A voucher that comes back. */
  public record Voucher(Text label, Money amount) {}

  /**
   * The promise, if the request is made at the moment of the assessment.
   *
   * @param reviewBy the answer is there by then
   * @param payoutBy the money leaves by then
   * @param arrivesOn all of it is there by then; absent while there is no amount
   */
  public record Dates(Instant reviewBy, LocalDate payoutBy, @Nullable LocalDate arrivesOn) {}
}
