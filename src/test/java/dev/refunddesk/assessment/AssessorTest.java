package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.NOW;
import static dev.refunddesk.assessment.Cases.account;
import static dev.refunddesk.assessment.Cases.asked;
import static dev.refunddesk.assessment.Cases.assess;
import static dev.refunddesk.assessment.Cases.finding;
import static dev.refunddesk.assessment.Cases.liMing;
import static dev.refunddesk.assessment.Cases.paidBy;
import static dev.refunddesk.assessment.Cases.tender;
import static dev.refunddesk.assessment.Cases.with;
import static dev.refunddesk.assessment.Cases.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Material;
import dev.refunddesk.policy.Policy.Rule;
import dev.refunddesk.policy.ShippedPolicies;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessorTest {

  private static final Policy OWN = ShippedPolicies.of("own");

  @Test
  void refundsAFirstOrderByItself() {
    var assessment = assess(cheap());

    assertThat(assessment.verdict()).isEqualTo(Verdict.AUTO);
    assertThat(assessment.amount()).contains(yuan("360"));
    assertThat(assessment.dates().reviewBy()).isEqualTo(NOW);
    assertThat(assessment.dates().payoutBy()).isEqualTo(LocalDate.of(2026, 3, 19));
  }

  @Test
  void letsAPersonLookBeyondTheAutomaticLimit() {
    var assessment = assess(with(liMing(), account("0", 0, 0)));

    assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(assessment.amount()).contains(yuan("1088"));
    assertThat(finding(assessment, "automatic-limit").result()).isEqualTo(Result.FAILED);
  }

  @Test
  void letsAPersonLookAtASecondRefund() {
    var assessment = assess(with(cheap(), account("0", 1, 0)));

    assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(finding(assessment, "first-refund").result()).isEqualTo(Result.FAILED);
  }

  @Test
  void turnsTheDayAtMidnightOfTheShop() {
    var before = Instant.parse("2026-03-18T15:59:59.999999Z");

    assertThat(assess(liMing(), before).amount()).contains(yuan("1046.41"));
    assertThat(assess(liMing(), before.plusNanos(1_000)).amount()).contains(yuan("1043.51"));
  }

  @Test
  void coversTheLastDayOfTheWindowAndNotTheNext() {
    var last = Instant.parse("2026-04-13T15:59:59Z");

    assertThat(assess(liMing(), last).verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(assess(liMing(), last).tomorrow()).isEqualTo(yuan("0"));
    assertThat(assess(liMing(), last.plusSeconds(1)).verdict()).isEqualTo(Verdict.OUT);
  }

  @Test
  void namesTheNearestRuleWhenNoneApplies() {
    var firstOrder = with(liMing(), account("0", 0, 0));
    var assessment = assess(firstOrder, NOW.plus(Duration.ofDays(37)));

    assertThat(assessment.verdict()).isEqualTo(Verdict.OUT);
    assertThat(assessment.clause()).isEqualTo(3);
    assertThat(finding(assessment, "paid-within").actual())
        .isEqualTo(Wording.of("assessment.days", new Wording.Count(41)));
  }

  @Test
  void givesVouchersNothing() {
    var facts =
        paidBy(
            liMing(),
            tender(1, TenderKind.ALIPAY, "支付宝", "988"),
            tender(2, TenderKind.VOUCHER, "代金券", "100"));
    var assessment = assess(facts);

    assertThat(assessment.amount()).contains(yuan("947.50"));
    assertThat(assessment.parts()).extracting(Assessment.Part::tenderId).containsExactly("T/1");
  }

  @Test
  void takesOffWhatWentBackBefore() {
    var facts =
        paidBy(
            liMing(),
            tender(1, TenderKind.ALIPAY, "支付宝", List.of("1000", "900")),
            tender(2, TenderKind.BALANCE, "账户余额", "88"));
    var assessment = assess(facts);

    assertThat(assessment.amount()).contains(yuan("146.41"));
    assertThat(assessment.parts())
        .extracting(Assessment.Part::amount)
        .containsExactly(yuan("77.88"), yuan("68.53"));
  }

  @Test
  void findsNothingLeftWhenAllWentBack() {
    var facts = paidBy(liMing(), tender(1, TenderKind.ALIPAY, "支付宝", List.of("1088", "1088")));
    var assessment = assess(facts);

    assertThat(assessment.amount()).contains(yuan("0"));
    assertThat(assessment.verdict()).isEqualTo(Verdict.OUT);
    assertThat(finding(assessment, "amount-left").result()).isEqualTo(Result.FAILED);
    assertThat(assessment.parts()).isEmpty();
  }

  @Test
  void showsWhatTheBillDoesNotTell() {
    var facts = paidBy(liMing(), tender(1, TenderKind.ALIPAY, "支付宝", "1090"));

    assertThat(calculation(assess(facts)).items().getLast().amount()).isEqualTo(yuan("2"));
  }

  @Test
  void asksForAMaterialOnlyForItsReason() {
    var policy = asking(new Material("speed-test", text("测速截图"), text("why"), List.of("SPEED")));

    assertThat(assessUnder(policy, null).verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(assessUnder(policy, "PRICE").verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(assessUnder(policy, "SPEED").verdict()).isEqualTo(Verdict.DOCS);
    assertThat(assessUnder(policy, "SPEED").materials()).hasSize(1);
    assertThat(assessUnder(policy, "SPEED", "speed-test").verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void warnsWhereTheHolidaysAreNotKnown() {
    var assessment = assess(liMing(), Instant.parse("2026-12-31T02:00:00Z"));

    assertThat(assessment.uncoveredYear()).isEqualTo(2027);
  }

  @Test
  void refusesACalculationThatDoesNotAddUp() {
    var calculation = calculation(assess(liMing()));

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Calculation(
                calculation.items(), calculation.subtotal(), List.of(), calculation.total()));
  }

  /** A first order of 360 yuan. */
  private static Facts cheap() {
    var facts = paidBy(liMing(), tender(1, TenderKind.ALIPAY, "支付宝", "360"));
    return with(facts, account("0", 0, 0));
  }

  private static Calculation calculation(Assessment assessment) {
    if (assessment.calculation() == null) {
      throw new AssertionError("no amount in " + assessment);
    }
    return assessment.calculation();
  }

  private static Assessment assessUnder(
      Policy policy, @Nullable String reason, String... documents) {
    return Cases.DESK.assess(asked(liMing(), reason, 0, documents), policy, NOW);
  }

  private static Policy asking(Material material) {
    var rule =
        new Rule(
            3,
            List.of(new Condition.PaidWithin(30, Condition.Window.HOURS_24, null)),
            Verdict.REVIEW,
            new Formula(Base.PAID, List.of()),
            List.of(material));
    return new Policy(
        OWN.platform(),
        2,
        OWN.effectiveOn(),
        OWN.name(),
        OWN.summary(),
        OWN.channel(),
        OWN.requirement(),
        OWN.promise(),
        OWN.clauses(),
        List.of(rule),
        List.of(),
        Money.of(1, "CNY"),
        null,
        null,
        null);
  }

  private static Text text(String words) {
    return new Text(words, words);
  }
}
