package dev.refunddesk.policy;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.DiscountBack;
import dev.refunddesk.policy.Formula.FeeShare;
import dev.refunddesk.policy.Formula.FixedFee;
import dev.refunddesk.policy.Formula.HourCount;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.TermShares;
import dev.refunddesk.policy.Formula.Tier;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.Measured.MeteredSeconds;
import dev.refunddesk.policy.Measured.UsedVolume;
import dev.refunddesk.policy.Measured.VolumeStep;
import dev.refunddesk.policy.PlanChange.KeptPlan;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.PlanChange.UsedUpgrades;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeductionCheckTest {

  private static final List<BigDecimal> TENTH = List.of(new BigDecimal("0.1"));

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

  @Test
  void refusesMetersOutOfRange() {
    assertThat(slugs(seconds(0, 60))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(seconds(745, 60))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(seconds(672, -1))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(seconds(null, 86_401))).containsExactly("policy-number-out-of-range");
    assertThat(slugs(seconds(null, 0))).isEmpty();
  }

  @Test
  void refusesVolumesThatDoNotRise() {
    assertThat(slugs(volume(step("10", "0.9"), step("20", "0.8")))).isEmpty();
    assertThat(slugs(volume(step("20", "0.9"), step("20", "0.8"))))
        .containsExactly("policy-steps-unordered");
    assertThat(slugs(volume(step("0", "0.9")))).containsExactly("policy-steps-unordered");
    assertThat(slugs(volume(step("10", "0")))).containsExactly("policy-number-out-of-range");
  }

  @Test
  void refusesPlansCountedInAWayThatIsNone() {
    assertThat(slugs(kept(Span.STARTED_MONTHS, Term.MEAN_MONTHS, null)))
        .containsExactly("policy-term-unfit");
    assertThat(slugs(kept(Span.SECONDS, Term.ACTUAL, 13)))
        .containsExactly("policy-number-out-of-range");
    assertThat(slugs(new UsedUpgrades(Span.STARTED_MONTHS, Term.BOTH_ENDS, HALF_UP, 1)))
        .containsExactly("policy-term-unfit");
    assertThat(slugs(new KeptShare(UNNECESSARY, 1))).containsExactly("policy-rounding-unfit");
  }

  @Test
  void refusesFeesByTermThatDoNotRise() {
    assertThat(slugs(fees(new TermShares(24, TENTH), new TermShares(36, TENTH)))).isEmpty();
    assertThat(slugs(fees(new TermShares(24, TENTH), new TermShares(24, TENTH))))
        .containsExactly("policy-steps-unordered");
    assertThat(slugs(fees(new TermShares(24, List.of())))).containsExactly("policy-list-empty");
  }

  @Test
  void refusesToTakeBackLessThanTheDiscount() {
    var less = new DiscountBack(Span.SECONDS, Term.ACTUAL, new BigDecimal("0.99"), HALF_UP, 1);

    assertThat(slugs(less)).containsExactly("policy-number-out-of-range");
  }

  private static Deduction seconds(@Nullable Integer capHours, int least) {
    return new MeteredSeconds(capHours, least, List.of(), HourSource.METER, HALF_UP, 1);
  }

  private static Deduction volume(VolumeStep... ladder) {
    return new UsedVolume(null, List.of(ladder), null, HALF_UP, 1);
  }

  private static VolumeStep step(String from, String share) {
    return new VolumeStep(new BigDecimal(from), new BigDecimal(share));
  }

  private static Deduction kept(Span span, Term term, @Nullable Integer decimals) {
    return new KeptPlan(span, term, List.of(), decimals, HALF_UP, 1);
  }

  private static Deduction fees(TermShares... terms) {
    return new FeeShare(Price.REST, TENTH, List.of(terms), HALF_UP, 1);
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
