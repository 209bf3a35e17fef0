package dev.refunddesk.policy;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.FeeShare;
import dev.refunddesk.policy.Formula.FixedFee;
import dev.refunddesk.policy.Formula.HourCount;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.Tier;
import dev.refunddesk.policy.Formula.UsedShare;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeductionCheckTest {

  @Test
  void takesWhatProvidersPublish() {
    assertThat(slugs(ladder(step(6, "0.88"), step(12, "0.83")))).isEmpty();
    assertThat(slugs(tiers(tier(96, "1"), tier(null, "0.5")))).isEmpty();
    assertThat(slugs(new FeeShare(Price.REST, List.of(new BigDecimal("0.1")), HALF_UP, 1)))
        .isEmpty();
  }

  @Test
  void refusesStepsThatDoNotRise() {
    assertThat(slugs(ladder(step(12, "0.83"), step(6, "0.88")))).contains("policy-steps-unordered");
    assertThat(slugs(ladder(step(6, "0.83"), step(6, "0.88")))).contains("policy-steps-unordered");
    assertThat(slugs(tiers(tier(96, "1"), tier(96, "0.5"), tier(null, "0.34"))))
        .contains("policy-steps-unordered");
  }

  @Test
  void refusesALastTierWithAnEndAndAnEarlierOneWithout() {
    assertThat(slugs(tiers(tier(96, "1")))).contains("policy-steps-unordered");
    assertThat(slugs(tiers(tier(null, "1"), tier(null, "0.5")))).contains("policy-steps-unordered");
  }

  @Test
  void refusesSharesAndFactorsOutOfRange() {
    assertThat(slugs(ladder(step(6, "0")))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(ladder(step(6, "1.01")))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(ladder(step(0, "1")))).contains("policy-number-out-of-range");
    assertThat(slugs(dearer("0.9"))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(dearer("10.1"))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(new FeeShare(Price.REST, List.of(new BigDecimal("1.1")), HALF_UP, 1)))
        .containsExactly("policy-number-out-of-range");
  }

  @Test
  void refusesFeesOfNothingOrTwiceInOneCurrency() {
    assertThat(slugs(new FixedFee(List.of(), 1))).containsExactly("policy-list-empty");
    assertThat(slugs(new FixedFee(List.of(Money.of(0, "CNY")), 1)))
        .containsExactly("policy-number-out-of-range");
    assertThat(slugs(new FixedFee(List.of(Money.of(1, "CNY"), Money.of(2, "CNY")), 1)))
        .containsExactly("policy-double");
    assertThat(slugs(new FeeShare(Price.REST, List.of(), HALF_UP, 1)))
        .containsExactly("policy-list-empty");
  }

  @Test
  void refusesMonthsOfThirtyDaysWhereMonthsAreCounted() {
    var months = new UsedShare(Span.STARTED_MONTHS, Term.MONTHS_OF_30_DAYS, HALF_UP, 1);

    assertThat(slugs(months)).containsExactly("policy-term-unfit");
  }

  @Test
  void refusesARoundingThatFails() {
    assertThat(slugs(new UsedShare(Span.SECONDS, Term.ACTUAL, UNNECESSARY, 1)))
        .containsExactly("policy-rounding-unfit");
  }

  private static Deduction ladder(Step... steps) {
    return new MonthsAndHours(List.of(steps), List.of(), HourCount.FULL, HALF_UP, 1);
  }

  private static Deduction tiers(Tier... tiers) {
    return new MonthsAndHours(List.of(), List.of(tiers), HourCount.FULL, HALF_UP, 1);
  }

  private static Deduction dearer(String factor) {
    var surcharge = new Surcharge(new BigDecimal(factor), null);
    return new UsedShare(
        Price.REST, Span.SECONDS, Term.ACTUAL, null, List.of(), surcharge, null, HALF_UP, 1);
  }

  private static Step step(int months, String share) {
    return new Step(months, new BigDecimal(share));
  }

  private static Tier tier(@Nullable Integer hours, String share) {
    return new Tier(hours, new BigDecimal(share));
  }

  private static List<String> slugs(Deduction deduction) {
    return DeductionCheck.flaws("rule", deduction).stream()
        .map(flaw -> flaw.type().slug())
        .toList();
  }
}
