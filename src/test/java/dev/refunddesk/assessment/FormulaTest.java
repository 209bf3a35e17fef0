package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.PAID_AT;
import static dev.refunddesk.assessment.Cases.SHANGHAI;
import static dev.refunddesk.assessment.Cases.line;
import static dev.refunddesk.assessment.Cases.metered;
import static dev.refunddesk.assessment.Cases.order;
import static dev.refunddesk.assessment.Cases.paidBy;
import static dev.refunddesk.assessment.Cases.tender;
import static dev.refunddesk.assessment.Cases.with;
import static dev.refunddesk.assessment.Cases.yuan;
import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Calculation.Line;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Order;
import dev.refunddesk.policy.Facts.Period;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.KeptLines;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest
  @CsvSource({
    "STARTED_CALENDAR_DAYS, PT0S, 29.00",
    "STARTED_CALENDAR_DAYS, PT58H10M, 27.00",
    "STARTED_24_HOURS, PT0S, 30.00",
    "STARTED_24_HOURS, PT58H10M, 27.00",
    "STARTED_24_HOURS, PT48H, 28.00",
    "STARTED_24_HOURS, PT48H0.000001S, 27.00",
    "FULL_24_HOURS, PT58H10M, 28.00",
    "FULL_24_HOURS, PT47H59M59.999999S, 29.00",
    "FULL_24_HOURS, PT2000H, 0.00",
    "STARTED_CALENDAR_DAYS, PT-5H, 30.00"
  })
  void countsDays(Span count, Duration used, String expected) {
    var days = new UsedShare(count, Term.ACTUAL, HALF_UP, 1);

    assertThat(amount(monthOf("30"), PAID_AT.plus(used), days)).isEqualTo(yuan(expected));
  }

  @Test
  void countsMonthsOfThirtyDays() {
    var days = new UsedShare(Span.FULL_24_HOURS, Term.MONTHS_OF_30_DAYS, HALF_UP, 1);
    var from = Instant.parse("2023-08-01T00:00:00Z");
    var month = during(monthOf("100"), from, Instant.parse("2023-09-01T00:00:00Z"));

    assertThat(amount(month, from.plus(DAY.multipliedBy(15)), days)).isEqualTo(yuan("50.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED_HOURS, PT0S, 720.00",
    "STARTED_HOURS, PT1M, 719.00",
    "STARTED_HOURS, PT1H, 719.00",
    "FULL_HOURS, PT59M59.9S, 720.00",
    "FULL_HOURS, PT61M, 719.00",
    "FULL_HOURS, PT721H, 0.00"
  })
  void countsHours(Span count, Duration used, String expected) {
    var hours = new UsedShare(count, Term.ACTUAL, HALF_UP, 1);

    assertThat(amount(monthOf("720"), PAID_AT.plus(used), hours)).isEqualTo(yuan(expected));
  }

  @Test
  void roundsAsTheRuleSays() {
    var up = new UsedShare(Span.FULL_24_HOURS, Term.ACTUAL, HALF_UP, 1);
    var down = new UsedShare(Span.FULL_24_HOURS, Term.ACTUAL, DOWN, 1);
    var week = during(monthOf("10"), PAID_AT, PAID_AT.plus(DAY.multipliedBy(7)));

    assertThat(amount(week, PAID_AT.plus(DAY.multipliedBy(4)), up)).isEqualTo(yuan("4.29"));
    assertThat(amount(week, PAID_AT.plus(DAY.multipliedBy(2)), down)).isEqualTo(yuan("7.15"));
  }

  @Test
  void keepsLinesButNeverMoreThanThereIs() {
    var billed = billed(line(LineKind.SERVICE, "VPS", "20"), line(LineKind.SETUP_FEE, "fee", "30"));
    var discounted =
        billed(
            line(LineKind.SERVICE, "VPS", "20"),
            line(LineKind.SETUP_FEE, "fee", "30"),
            line(LineKind.DISCOUNT, "promotion", "-40"));
    var kept = new KeptLines(List.of(LineKind.SETUP_FEE), 1);

    assertThat(amount(paidBy(billed, alipay("50")), PAID_AT, kept)).isEqualTo(yuan("20"));
    assertThat(amount(paidBy(discounted, alipay("10")), PAID_AT, kept)).isEqualTo(yuan("0"));
  }

  @Test
  void capsEachMeteredMonth() {
    var hours = new MeteredHours(672, HourSource.METER, HALF_UP, 1);
    var facts = hourly("200");

    assertThat(amount(metered(facts, ran(1, 336)), PAID_AT, hours)).isEqualTo(yuan("170.00"));
    assertThat(amount(metered(facts, ran(1, 744)), PAID_AT, hours)).isEqualTo(yuan("140.00"));
    assertThat(amount(metered(facts, ran(2, 744)), PAID_AT, hours)).isEqualTo(yuan("133.57"));
    assertThat(amount(metered(facts, ran(1, 744), ran(1, 10)), PAID_AT, hours))
        .isEqualTo(yuan("139.11"));
  }

  @Test
  void countsTheClockMonthByMonth() {
    var hours = new MeteredHours(672, HourSource.METER_OR_CLOCK, HALF_UP, 1);
    var may = LocalDate.of(2026, 5, 2).atStartOfDay(SHANGHAI).toInstant();

    assertThat(drawn(hourly("200"), may, hours))
        .containsExactly(
            "2026-03 已运行 398 小时 −¥35.54", "2026-04 已运行 720 小时 −¥60.00", "2026-05 已运行 24 小时 −¥2.14");
  }

  @Test
  void stopsCountingWhenNothingIsLeft() {
    var hours = new MeteredHours(672, HourSource.METER_OR_CLOCK, HALF_UP, 1);
    var longAfter = PAID_AT.plus(DAY.multipliedBy(40_000));

    assertThat(drawn(hourly("90"), longAfter, hours)).hasSize(2);
    assertThat(amount(hourly("90"), longAfter, hours)).isEqualTo(yuan("0"));
  }

  @Test
  void takesOffCharges() {
    var facts = metered(hourly("200"), new Meter(2, null, yuan("150")));

    assertThat(amount(facts, PAID_AT, new MeteredCharges(false, 1))).isEqualTo(yuan("50"));
    assertThat(amount(facts, PAID_AT, new MeteredCharges(true, 1))).isEqualTo(yuan("80"));
  }

  @Test
  void splitsCashAndGiftProRata() {
    var facts =
        paidBy(
            monthOf("407.96"),
            tender(1, TenderKind.BALANCE, "现金", "200"),
            tender(2, TenderKind.GIFT, "赠送金", "207.96"));
    var half = new UsedShare(Span.FULL_24_HOURS, Term.ACTUAL, HALF_UP, 1);
    var parts = assess(facts, PAID_AT.plus(DAY.multipliedBy(15)), half).parts();

    assertThat(parts)
        .extracting(Assessment.Part::amount)
        .containsExactly(yuan("100.00"), yuan("103.98"));
  }

  private static Meter ran(int months, long hours) {
    return new Meter(months, hours, null);
  }

  private static Facts monthOf(String paid) {
    return order("own", "vps", BillingMode.SUBSCRIPTION, paid);
  }

  private static Facts hourly(String paid) {
    return order("own", "vps", BillingMode.HOURLY, paid);
  }

  private static Facts.Tender alipay(String paid) {
    return tender(1, TenderKind.ALIPAY, "支付宝", paid);
  }

  private static Facts during(Facts facts, Instant from, Instant until) {
    var service = Cases.service("own", "vps", BillingMode.SUBSCRIPTION, new Period(from, until));
    return with(facts, service);
  }

  private static Facts billed(Facts.Line... lines) {
    var facts = monthOf("1");
    var order = facts.order();
    return with(
        facts,
        new Order(
            order.number(),
            order.currency(),
            order.paidAt(),
            List.of(lines),
            List.of(),
            null,
            null));
  }

  private static Money amount(Facts facts, Instant at, Deduction... deductions) {
    return assess(facts, at, deductions).amount().orElseThrow();
  }

  private static List<String> drawn(Facts facts, Instant at, Deduction... deductions) {
    var texts = Words.in(Language.ZH);
    var lines = Objects.requireNonNull(assess(facts, at, deductions).calculation()).deductions();
    return lines.stream().map(line -> drawn(line, texts)).toList();
  }

  private static String drawn(Line line, Texts texts) {
    return line.label().in(texts) + " " + texts.money(line.amount());
  }

  private static Assessment assess(Facts facts, Instant at, Deduction... deductions) {
    var formula = new Formula(Base.PAID, List.of(deductions));
    return Cases.DESK.assess(facts, RandomPolicies.always(formula), at);
  }
}
