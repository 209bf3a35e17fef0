package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.finding;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Facts.Change;
import dev.refunddesk.policy.Facts.Per;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.Formula.Vouchers;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.PlanChange.KeptPlan;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.PlanChange.UsedUpgrades;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What upgrades paid in between and smaller plans that are kept do to an amount. */
class PlanChangeTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final UsedShare BY_DAY =
      new UsedShare(Span.FULL_24_HOURS, Term.ACTUAL, HALF_UP, 3);
  private static final UsedUpgrades UPGRADES =
      new UsedUpgrades(Span.FULL_24_HOURS, Term.ACTUAL, HALF_UP, 3);
  private static final KeptPlan REST =
      new KeptPlan(Span.FULL_24_HOURS, Term.MONTHS_OF_30_DAYS, List.of(), null, HALF_UP, 3);
  private static final KeptShare RATIO = new KeptShare(HALF_UP, 3);

  @Test
  void refundAnUpgradeByItsOwnDays() {
    var upgraded =
        month("300").upgraded(dollars("100"), 10).paid(TenderKind.ALIPAY, dollars("100"));
    var half = upgraded.after(0, DAY.multipliedBy(20));

    assertThat(half.assess(BY_DAY, UPGRADES).amount()).contains(dollars("150.00"));
    assertThat(half.assess(UPGRADES, BY_DAY).amount()).contains(dollars("150.00"));
    assertThat(half.assess(BY_DAY).amount()).contains(dollars("133.33"));
    assertThat(upgraded.after(0, DAY.multipliedBy(5)).assess(BY_DAY, UPGRADES).amount())
        .contains(dollars("350.00"));
  }

  @Test
  void waitForTheStartOfAnUpgrade() {
    var untold = month("300").upgraded(dollars("100"), null).after(0, DAY);
    var afterTheEnd = month("300").upgraded(dollars("100"), 30).after(0, DAY);

    assertThat(missing(untold.assess(UPGRADES), "upgrade-start")).isTrue();
    assertThat(missing(afterTheEnd.assess(UPGRADES), "upgrade-start")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"DAY, 2, 160.00", "MONTH, 60, 160.00", "TERM, 75, 150.00", "DAY, 10, 0.00"})
  void takeOffWhatTheSmallerPlanCostsForTheRest(Per per, BigDecimal price, String refund) {
    var kept = month("300").after(0, DAY.multipliedBy(10)).keeping(per, price);

    assertThat(kept.assess(BY_DAY, REST).amount()).contains(dollars(refund));
  }

  @ParameterizedTest
  @CsvSource({"0, 12, 600.00", "1, 11, 550.00", "6, 6, 480.00", "7, 5, 500.00", "12, 0, 0.00"})
  void giveTheRestTheDiscountOfItsFullMonths(int used, int left, String cost) {
    var ladder = List.of(new Step(6, new BigDecimal("0.8")), new Step(11, new BigDecimal("0.5")));
    var kept = new KeptPlan(Span.STARTED_MONTHS, Term.ACTUAL, ladder, null, HALF_UP, 3);
    var year = month("2000").months(12).keeping(Per.MONTH, new BigDecimal("100"));

    assertThat(year.after(used, Duration.ZERO).consumed(kept))
        .as("%s left", left)
        .isEqualTo(dollars(cost));
  }

  @Test
  void readAsASum() {
    var kept = month("300").after(0, DAY.multipliedBy(10)).keeping(Per.MONTH, new BigDecimal("60"));
    var lines = Objects.requireNonNull(kept.assess(BY_DAY, REST).calculation()).deductions();
    var last = lines.getLast();
    var english = Words.in(Language.EN);

    assertThat(last.label().in(english)).isEqualTo("small for the rest of the period");
    assertThat(Objects.requireNonNull(last.arithmetic()).in(english)).isEqualTo("60 × 20 ÷ 30");
    assertThat(last.amount()).isEqualTo(dollars("-40.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, , 100.00",
    "1, 0.5, 0.75, 200.00",
    "1, 0.5, 0, 100.00",
    "3, 1, , 133.33",
    "1, 2, , 0.00",
    "1, 0, , 200.00"
  })
  void keepTheShareOfTheSmallerPrice(
      BigDecimal ran, BigDecimal kept, @Nullable BigDecimal before, String refund) {
    var change = new Change(small(), Currency.getInstance("MYR"), Per.DAY, kept, ran, before);

    assertThat(
            month("300")
                .after(0, DAY.multipliedBy(10))
                .keeping(change)
                .assess(BY_DAY, RATIO)
                .amount())
        .contains(dollars(refund));
  }

  @Test
  void waitForPricesThatCanBeCompared() {
    var ringgit = Currency.getInstance("MYR");
    var price = new BigDecimal("1");
    var foreign = new Change(small(), ringgit, Per.DAY, price, price, null);
    var unknown = new Change(small(), ringgit, Per.DAY, price, null, null);
    var noUpgrade = new Change(small(), ringgit, Per.DAY, price, price, price);
    var months = new KeptPlan(Span.STARTED_MONTHS, Term.ACTUAL, List.of(), null, HALF_UP, 3);

    assertThat(missing(month("300").keeping(foreign).assess(REST), "plan-price")).isTrue();
    assertThat(missing(month("300").keeping(unknown).assess(RATIO), "plan-price")).isTrue();
    assertThat(missing(month("300").keeping(noUpgrade).assess(RATIO), "plan-price")).isTrue();
    assertThat(missing(month("300").keeping(Per.DAY, price).assess(months), "plan-price")).isTrue();
  }

  @Test
  void areJudgedByTheirOwnRulesOnly() {
    var full = new Formula(Base.PAID, List.of());
    var kept = RandomPolicies.always(List.of(new Condition.PlanKept()), full);
    var ends = RandomPolicies.always(full);
    var ending = Cases.liMing();
    var keeping = month("300").keeping(Per.DAY, BigDecimal.ONE).facts();

    assertThat(Cases.DESK.assess(ending, ends, Cases.NOW).verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(Cases.DESK.assess(ending, kept, Cases.NOW).verdict()).isEqualTo(Verdict.OUT);
    assertThat(Cases.DESK.assess(ending, kept, Cases.NOW).amount()).isEmpty();
    assertThat(Cases.DESK.assess(keeping, ends, Cases.NOW).amount()).isEmpty();
    assertThat(Cases.DESK.assess(keeping, kept, Cases.NOW).amount()).isPresent();
  }

  @Test
  void giveVouchersBackApartFromMoney() {
    var order =
        month("300")
            .of(LineKind.VOUCHER, dollars("-20"))
            .paid(TenderKind.VOUCHER, dollars("50"))
            .after(0, DAY);
    var returned =
        order.assess(new Formula(Base.PAID, null, List.<Deduction>of(), Vouchers.RETURNED));

    assertThat(returned.amount()).contains(dollars("300.00"));
    assertThat(returned.vouchers())
        .extracting(Assessment.Voucher::amount)
        .containsExactly(dollars("20.00"), dollars("50.00"));
    assertThat(returned.parts()).hasSize(1);
    assertThat(AssessmentJson.assessment(AssessmentJson.write(returned))).isEqualTo(returned);
    assertThat(order.assess().vouchers()).isEmpty();
  }

  private static boolean missing(Assessment assessment, String fact) {
    return assessment.amount().isEmpty() && finding(assessment, fact).result() == Result.MISSING;
  }

  /** A plan of thirty days. */
  private static PublishedCase month(String paid) {
    return new PublishedCase(JsonMapper.shared().createObjectNode())
        .of(LineKind.SERVICE, dollars(paid))
        .paid(TenderKind.ALIPAY, dollars(paid))
        .days(30);
  }

  private static Text small() {
    return new Text("小", "small");
  }

  private static Money dollars(String amount) {
    return Money.of(new BigDecimal(amount).setScale(2), Currency.getInstance("USD"));
  }
}
