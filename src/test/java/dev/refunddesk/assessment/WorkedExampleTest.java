package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.NOW;
import static dev.refunddesk.assessment.Cases.assess;
import static dev.refunddesk.assessment.Cases.liMing;
import static dev.refunddesk.assessment.Cases.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.refunddesk.assessment.Calculation.Line;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of 李明 that every page is drawn with. */
class WorkedExampleTest {

  private final Assessment assessment = assess(liMing());

  @Test
  void givesTheAmountToTheCent() {
    assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(assessment.amount()).contains(yuan("1046.41"));
    assertThat(assessment.clause()).isEqualTo(3);
    assertThat(assessment.tomorrow()).isEqualTo(yuan("1043.51"));
  }

  @Test
  void splitsItOverTheTendersAndDatesEach() {
    assertThat(assessment.parts())
        .extracting(Assessment.Part::kind, Assessment.Part::amount, Assessment.Part::arrivesOn)
        .containsExactly(
            tuple(TenderKind.ALIPAY, yuan("961.77"), LocalDate.of(2026, 3, 25)),
            tuple(TenderKind.BALANCE, yuan("84.64"), LocalDate.of(2026, 3, 20)));
  }

  @Test
  void promisesReviewPayoutAndArrival() {
    var dates = assessment.dates();

    assertThat(dates.reviewBy()).isEqualTo("2026-03-19T10:00:00Z");
    assertThat(dates.payoutBy()).isEqualTo("2026-03-20");
    assertThat(dates.arrivesOn()).isEqualTo("2026-03-25");
    assertThat(assessment.uncoveredYear()).isNull();
  }

  @Test
  void readsInChinese() {
    assertThat(lines(Language.ZH))
        .containsExactly(
            "VPS 年付 | ¥1,158.00",
            "一次性开通费 | ¥30.00",
            "优惠券 NEW100（抵扣，不退回） | −¥100.00",
            "实付金额 | ¥1,088.00",
            "一次性开通费不退 第 5 条 | −¥30.00",
            "已使用 4 天 ¥1,058.00 × 4 ÷ 365 第 3 条 | −¥11.59",
            "应退金额 | ¥1,046.41");
  }

  @Test
  void readsInEnglish() {
    assertThat(lines(Language.EN))
        .endsWith(
            "Amount paid | CN¥1,088.00",
            "一次性开通费, not refundable 第 5 条 | −CN¥30.00",
            "Used for 4 days CN¥1,058.00 × 4 ÷ 365 第 3 条 | −CN¥11.59",
            "Refund amount | CN¥1,046.41");
  }

  @Test
  void listsTheConditionsWithWhatIsRequiredAndWhatIs() {
    var texts = Words.in(Language.ZH);

    assertThat(assessment.findings())
        .extracting(
            finding -> finding.condition().in(texts),
            finding -> finding.required().in(texts),
            finding -> finding.actual().in(texts),
            Finding::result)
        .containsExactly(
            tuple("购买天数", "≤ 30 天", "4 天", Finding.Result.MET),
            tuple("已退次数/年", "≤ 2", "0", Finding.Result.MET),
            tuple("账户欠款", "= 0", "¥0.00", Finding.Result.MET));
  }

  @Test
  void isTheSameWhenReadBack() {
    var json = AssessmentJson.write(assessment);

    assertThat(AssessmentJson.assessment(json)).isEqualTo(assessment);
    assertThat(AssessmentJson.write(AssessmentJson.assessment(json))).isEqualTo(json);
    assertThat(AssessmentJson.facts(AssessmentJson.write(liMing()))).isEqualTo(liMing());
    assertThat(assessment.assessedAt()).isEqualTo(NOW);
  }

  private List<String> lines(Language language) {
    var calculation = assessment.calculation();
    if (calculation == null) {
      return List.of();
    }
    var lines =
        Stream.of(
                calculation.items(),
                List.of(calculation.subtotal()),
                calculation.deductions(),
                List.of(calculation.total()))
            .flatMap(List::stream);
    return lines.map(line -> drawn(line, Words.in(language))).toList();
  }

  private static String drawn(Line line, Texts texts) {
    var arithmetic = line.arithmetic() == null ? "" : " " + line.arithmetic().in(texts);
    var clause = line.clause() == null ? "" : " 第 " + line.clause() + " 条";
    return line.label().in(texts) + arithmetic + clause + " | " + texts.money(line.amount());
  }
}
