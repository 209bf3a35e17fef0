package dev.refunddesk.api;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Calculation;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the API tells it, its words in the caller's language.
 *
 * @param verdict V1 to V5
 * @param amount what is due, in the order's currency; absent while it cannot be told
 * @param reviewBy until when the answer is promised
 * @param arrivesOn when all of it is there; absent if nothing is due
 * @param uncoveredYear the first year a date falls in whose holidays are not known
 */
record AssessmentAnswer(
    String verdict,
    String title,
    String platform,
    int policyVersion,
    @Nullable Integer clause,
    String currency,
    @Nullable String amount,
    List<FindingAnswer> findings,
    List<LineAnswer> lines,
    List<PartAnswer> parts,
    List<VoucherAnswer> vouchers,
    String reviewBy,
    String payoutBy,
    @Nullable String arrivesOn,
    @Nullable Integer uncoveredYear,
    String assessedAt) {

  /**
   * One condition.
   *
   * @param result MET, FAILED or MISSING
   * @param supplier who can tell what is missing
   */
  record FindingAnswer(
      String code,
      String condition,
      String required,
      String actual,
      String result,
      @Nullable String supplier) {

    private static FindingAnswer of(Finding finding, Texts texts) {
      return new FindingAnswer(
          finding.code(),
          finding.condition().in(texts),
          finding.required().in(texts),
          finding.actual().in(texts),
          finding.result().name(),
          finding.supplier() == null ? null : finding.supplier().name());
    }
  }

  /**
   * One line of the calculation.
   *
   * @param kind ITEM, SUBTOTAL, DEDUCTION or TOTAL
   */
  record LineAnswer(
      String kind,
      String label,
      @Nullable String arithmetic,
      @Nullable Integer clause,
      String amount) {

    private static LineAnswer of(String kind, Calculation.Line line, Texts texts) {
      var arithmetic = line.arithmetic();
      return new LineAnswer(
          kind,
          line.label().in(texts),
          arithmetic == null ? null : arithmetic.in(texts),
          line.clause(),
          decimal(line.amount()));
    }
  }

  /** What goes back by one payment. */
  record PartAnswer(String kind, String label, String amount, String arrivesOn) {

    private static PartAnswer of(Assessment.Part part, Texts texts) {
      return new PartAnswer(
          part.kind().name(),
          texts.t(part.label()),
          decimal(part.amount()),
          part.arrivesOn().toString());
    }
  }

  /** A voucher that comes back, apart from the amount. */
  record VoucherAnswer(String label, String amount) {

    private static VoucherAnswer of(Assessment.Voucher voucher, Texts texts) {
      return new VoucherAnswer(texts.t(voucher.label()), decimal(voucher.amount()));
    }
  }

  /**
   * @param currency the order's
   */
  static AssessmentAnswer of(Assessment assessment, String currency, Texts texts) {
    var dates = assessment.dates();
    return new AssessmentAnswer(
        assessment.verdict().code(),
        texts.t("policy.verdict." + assessment.verdict().name()),
        assessment.platform(),
        assessment.policyVersion(),
        assessment.clause(),
        currency,
        assessment.amount().map(AssessmentAnswer::decimal).orElse(null),
        assessment.findings().stream().map(each -> FindingAnswer.of(each, texts)).toList(),
        lines(assessment.calculation(), texts),
        assessment.parts().stream().map(each -> PartAnswer.of(each, texts)).toList(),
        assessment.vouchers().stream().map(each -> VoucherAnswer.of(each, texts)).toList(),
        dates.reviewBy().toString(),
        dates.payoutBy().toString(),
        dates.arrivesOn() == null ? null : dates.arrivesOn().toString(),
        assessment.uncoveredYear(),
        assessment.assessedAt().toString());
  }

  private static List<LineAnswer> lines(@Nullable Calculation calculation, Texts texts) {
    return calculation == null
        ? List.of()
        : Stream.of(
                lines("ITEM", calculation.items(), texts),
                lines("SUBTOTAL", List.of(calculation.subtotal()), texts),
                lines("DEDUCTION", calculation.deductions(), texts),
                lines("TOTAL", List.of(calculation.total()), texts))
            .flatMap(List::stream)
            .toList();
  }

  private static List<LineAnswer> lines(String kind, List<Calculation.Line> lines, Texts texts) {
    return lines.stream().map(line -> LineAnswer.of(kind, line, texts)).toList();
  }

  private static String decimal(Money money) {
    return money.toDecimal().toPlainString();
  }
}
