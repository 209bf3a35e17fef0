package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.finding;
import static dev.refunddesk.policy.Formula.Price.LIST_PRICE;
import static dev.refunddesk.policy.Formula.Price.REST;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Formula.DiscountBack;
import dev.refunddesk.policy.Formula.FeeShare;
import dev.refunddesk.policy.Formula.FixedFee;
import dev.refunddesk.policy.Formula.HourCount;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Split;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.TermShares;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a year costs that was paid ahead and is given back early. */
class PaidAheadTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final List<Step> LADDER =
      List.of(new Step(6, new BigDecimal("0.88")), new Step(12, new BigDecimal("0.83")));

  @ParameterizedTest
  @CsvSource({"5, 500.00", "6, 528.00", "7, 616.00", "11, 968.00", "12, 996.00"})
  void givesTheUsedMonthsTheDiscountTheyEarned(int months, String consumed) {
    var used = new MonthsAndHours(LADDER, List.of(), HourCount.STARTED, HALF_UP, 3);

    assertThat(year("1200").after(months, Duration.ZERO).consumed(used)).isEqualTo(money(consumed));
  }

  @ParameterizedTest
  @CsvSource({"29, 43.50", "30, 30.00"})
  void makesAShortTimeDearer(int days, String consumed) {
    var used = share(LIST_PRICE, new Surcharge(new BigDecimal("1.5"), 30));

    assertThat(year("365").after(0, DAY.multipliedBy(days)).consumed(used))
        .isEqualTo(money(consumed));
  }

  @Test
  void makesAllTimeDearerIfNoDaysAreNamed() {
    var used = share(LIST_PRICE, new Surcharge(new BigDecimal("1.2"), null));

    assertThat(year("365").after(0, DAY.multipliedBy(100)).consumed(used))
        .isEqualTo(money("120.00"));
  }

  @Test
  void usesAYearUpInTenMonths() {
    var tenth =
        new UsedShare(
            REST, Span.STARTED_MONTHS, Term.ACTUAL, 10, List.of(), null, null, HALF_UP, 3);

    assertThat(year("1000").after(2, DAY).consumed(tenth)).isEqualTo(money("300.00"));
    assertThat(year("1000").after(10, DAY).consumed(tenth)).isEqualTo(money("1000.00"));
  }

  @ParameterizedTest
  @CsvSource({"1, 150.00", "11, 150.00", "12, 100.00", "30, 100.00"})
  void keepsAFeeByTheYearOfUse(int months, String fee) {
    var shares = List.of(new BigDecimal("0.15"), new BigDecimal("0.1"));

    assertThat(
            year("1000")
                .months(36)
                .after(months, DAY)
                .consumed(new FeeShare(REST, shares, HALF_UP, 3)))
        .isEqualTo(money(fee));
  }

  @Test
  void keepsAFixedFeeInTheCurrencyOfTheOrder() {
    var fees = new FixedFee(List.of(Money.of(5_00, "CNY"), Money.of(1_00, "USD")), 3);
    var others = new FixedFee(List.of(Money.of(5_00, "CNY")), 3);

    assertThat(year("20").consumed(fees)).isEqualTo(money("1.00"));
    assertThat(year("20").assess(others).amount()).isEmpty();
    assertThat(finding(year("20").assess(others), "fee").result())
        .isEqualTo(Finding.Result.MISSING);
  }

  @Test
  void asksForThePriceOfAnHourOnlyIfHoursWereUsed() {
    var used = new MonthsAndHours(List.of(), List.of(), HourCount.STARTED, HALF_UP, 3);

    assertThat(year("1200").after(1, Duration.ZERO).consumed(used)).isEqualTo(money("100.00"));
    var asked = year("1200").after(1, Duration.ofMinutes(1)).assess(used);
    assertThat(asked.amount()).isEmpty();
    assertThat(finding(asked, "hour-price").supplier()).isEqualTo(Finding.Supplier.STAFF);
  }

  @Test
  void countsNoUsedTimeAgainstARenewalThatHasNotBegun() {
    var order =
        year("365")
            .of(LineKind.RENEWAL, money("365"))
            .paid(TenderKind.ALIPAY, money("365"))
            .after(0, DAY.multipliedBy(10));

    assertThat(order.consumed(share(REST, null))).isEqualTo(money("10.00"));
  }

  @Test
  void givesGiftsBackOnlyAfterMoney() {
    var order = year("60").paid(TenderKind.GIFT, money("40")).of(LineKind.SERVICE, money("40"));
    order.after(0, DAY.multipliedBy(73));
    var assessment = order.assess(Split.GIFT_FIRST, share(REST, null));

    assertThat(PublishedCase.part(assessment, TenderKind.ALIPAY)).isEqualTo(money("60.00"));
    assertThat(PublishedCase.part(assessment, TenderKind.GIFT)).isEqualTo(money("20.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 100.00",
    "23, 13, 100.00",
    "24, 11, 150.00",
    "24, 13, 100.00",
    "35, 30, 100.00",
    "36, 11, 150.00",
    "36, 23, 100.00",
    "36, 24, 50.00",
    "60, 24, 50.00"
  })
  void keepsAFeeByTheTermAndTheYearOfUse(int term, int used, String fee) {
    var rule =
        new FeeShare(
            Price.PAID,
            List.of(new BigDecimal("0.1")),
            List.of(shares(24, "0.15", "0.1"), shares(36, "0.15", "0.1", "0.05")),
            HALF_UP,
            3);

    assertThat(year("1000").months(term).after(used, Duration.ZERO).consumed(rule))
        .isEqualTo(money(fee));
  }

  private static TermShares shares(int fromMonths, String... byYear) {
    return new TermShares(fromMonths, Stream.of(byYear).map(BigDecimal::new).toList());
  }

  @Test
  void takesBackTheDiscountOfTheTimeUsed() {
    var reserved =
        year("1000")
            .of(LineKind.DISCOUNT, money("-400"))
            .of(LineKind.VOUCHER, money("-100"))
            .after(0, DAY.multipliedBy(73));
    var back =
        new DiscountBack(
            Span.FULL_24_HOURS, Term.MONTHS_OF_30_DAYS, new BigDecimal("1.05"), HALF_UP, 3);

    assertThat(reserved.consumed(back)).isEqualTo(money("85.17"));
    assertThat(year("1000").after(0, DAY).consumed(back)).isEqualTo(money("0.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTUAL, 76.09",
    "BOTH_ENDS, 75.27",
    "MONTHS_OF_30_DAYS, 77.78",
    "MEAN_MONTHS, 76.71"
  })
  void takesMonthsAsLongAsTheRuleSays(Term term, String consumed) {
    var used = new UsedShare(Span.FULL_24_HOURS, term, HALF_UP, 3);
    var quarter = year("1000").months(3).after(0, Duration.ofHours(7 * 24 + 13));

    assertThat(quarter.consumed(used)).isEqualTo(money(consumed));
  }

  @Test
  void roundsThePartUsedFirstWhereTheRuleSays() {
    var used =
        new UsedShare(
            Price.PAID, Span.FULL_24_HOURS, Term.ACTUAL, 30, List.of(), null, 3, HALF_UP, 3);

    assertThat(year("300").after(0, DAY).consumed(used)).isEqualTo(money("9.90"));
  }

  @Test
  void takesAShareOfWhatWasPaidWhateverWasTakenOffBefore() {
    var paid =
        new UsedShare(
            Price.PAID, Span.STARTED_24_HOURS, Term.ACTUAL, 10, List.of(), null, null, HALF_UP, 3);
    var order =
        year("1000").of(LineKind.RENEWAL, money("500")).paid(TenderKind.ALIPAY, money("500"));

    assertThat(order.after(0, DAY).consumed(paid, paid)).isEqualTo(money("200.00"));
  }

  private static PublishedCase year(String paid) {
    return new PublishedCase(JsonMapper.shared().createObjectNode())
        .of(LineKind.SERVICE, money(paid))
        .paid(TenderKind.ALIPAY, money(paid))
        .months(12);
  }

  /** The share of 365 days. */
  private static UsedShare share(Price of, @Nullable Surcharge surcharge) {
    return new UsedShare(
        of, Span.STARTED_24_HOURS, Term.ACTUAL, 365, List.of(), surcharge, null, HALF_UP, 3);
  }

  private static Money money(String amount) {
    return Money.of(new BigDecimal(amount).setScale(2), Currency.getInstance("USD"));
  }
}
