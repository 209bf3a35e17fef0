package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.finding;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Measured.MeteredSeconds;
import dev.refunddesk.policy.Measured.UsedVolume;
import dev.refunddesk.policy.Measured.VolumeStep;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What seconds and volumes cost. */
class MeasuredTest {

  /** Per second, at least 60 seconds and a cent, a month at most its price of 672 hours. */
  private static final MeteredSeconds DROPLET =
      seconds(672, 60, List.of(Money.of(1, "USD")), HourSource.METER);

  /** Per second at the price of an hour, at least 60 seconds each start. */
  private static final MeteredSeconds EC2 = seconds(null, 60, List.of(), HourSource.METER);

  @ParameterizedTest
  @CsvSource({
    "1, 0.01",
    "60, 0.01",
    "1800, 0.01",
    "3600, 0.01",
    "5400, 0.01",
    "7200, 0.02",
    "86400, 0.21",
    "2419200, 6.00",
    "2592000, 6.00"
  })
  void costEachSecondUpToThePriceOfAMonth(long ran, String charge) {
    assertThat(running(new Meter(1, null, null, List.of(ran))).consumed(DROPLET))
        .isEqualTo(dollars(charge));
  }

  @Test
  void costAtLeastACentEachStart() {
    var meter = new Meter(1, null, null, List.of(5L, 5L, 86_400L));

    assertThat(running(meter).consumed(DROPLET)).isEqualTo(dollars("0.23"));
    assertThat(words(running(meter), DROPLET))
        .contains("$6.00 × 86,520 ÷ 2,419,200; 2 starts at the least of $0.01");
  }

  @Test
  void countAtLeastAMinuteEachStart() {
    var starts = new Meter(1, null, null, List.of(20L, 20L, 90L));
    var priced = running(starts).hourPrice(new BigDecimal("36"));

    assertThat(priced.consumed(EC2)).isEqualTo(dollars("2.10"));
  }

  @Test
  void costTwoMonthsAtMostTwice() {
    var meter = new Meter(2, null, null, List.of(9_000_000L));

    assertThat(running(meter).consumed(DROPLET)).isEqualTo(dollars("12.00"));
  }

  @Test
  void runOnTheClockMonthByMonthWhereARuleLetsThem() {
    var clock = seconds(672, 60, List.of(Money.of(1, "USD")), HourSource.METER_OR_CLOCK);
    var server = running(null).metered(dollars("6"), null).after(0, Duration.ofSeconds(10));

    assertThat(server.consumed(clock)).isEqualTo(dollars("0.01"));
    assertThat(server.after(0, Duration.ofDays(30)).consumed(clock)).isEqualTo(dollars("6.00"));
    assertThat(server.after(1, Duration.ofDays(1)).consumed(clock)).isEqualTo(dollars("6.30"));
    assertThat(words(server, clock)).contains("$6.00 × 122,400 ÷ 2,419,200");
  }

  @Test
  void areMissingWithoutTheRunsOrThePrice() {
    assertThat(missing(running(new Meter(1, 5L, null)), DROPLET, "usage")).isTrue();
    assertThat(missing(running(null).metered(null, null), DROPLET, "month-price")).isTrue();
    assertThat(missing(running(null), EC2, "hour-price")).isTrue();
    var yuan = seconds(672, 60, List.of(Money.of(1, "CNY")), HourSource.METER);
    assertThat(missing(running(null), yuan, "fee")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "30, 3.00", "99.5, 9.95", "100, 9.00", "150, 13.50", "20000, 100.00"})
  void costAUnitEachWithTheDiscountOfTheVolume(String used, String charge) {
    var ladder = List.of(new VolumeStep(new BigDecimal("100"), new BigDecimal("0.9")));
    var rule = new UsedVolume(null, ladder, null, HALF_UP, 3);

    assertThat(pack().volume("1000", used, "0.1").consumed(rule)).isEqualTo(dollars(charge));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1, 0.12", "500, 60.00", "834, 100.00", "1000, 100.00", "1200, 100.00"})
  void costAShareOfThePriceAndWhatThePenaltyMakesOfIt(String used, String charge) {
    var dearer = new Surcharge(new BigDecimal("1.2"), null);
    var rule = new UsedVolume(Price.PAID, List.of(), dearer, HALF_UP, 3);

    assertThat(pack().volume("1000", used, null).consumed(rule)).isEqualTo(dollars(charge));
  }

  @Test
  void areDearerOnlyBelowSomeDays() {
    var dearer = new Surcharge(new BigDecimal("1.5"), 30);
    var rule = new UsedVolume(Price.LIST_PRICE, List.of(), dearer, HALF_UP, 3);
    var pack = pack().months(12).volume("1000", "100", null);

    assertThat(pack.after(0, Duration.ofDays(29)).consumed(rule)).isEqualTo(dollars("15.00"));
    assertThat(pack.after(0, Duration.ofDays(30)).consumed(rule)).isEqualTo(dollars("10.00"));
  }

  @Test
  void areMissingWithoutTheVolumeOrItsPrice() {
    var byUnit = new UsedVolume(null, List.of(), null, HALF_UP, 3);
    var byShare = new UsedVolume(Price.REST, List.of(), null, HALF_UP, 3);

    assertThat(missing(pack(), byUnit, "volume")).isTrue();
    assertThat(missing(pack().volume("1000", "1", null), byUnit, "unit-price")).isTrue();
    assertThat(missing(pack().volume(null, "1", "1"), byShare, "volume")).isTrue();
  }

  private static boolean missing(PublishedCase given, Deduction rule, String fact) {
    var assessment = given.assess(rule);
    return assessment.amount().isEmpty() && finding(assessment, fact).result() == Result.MISSING;
  }

  private static Stream<String> words(PublishedCase given, MeteredSeconds rule) {
    var texts = Words.in(Language.EN);
    return Objects.requireNonNull(given.assess(rule).calculation()).deductions().stream()
        .map(line -> Objects.requireNonNull(line.arithmetic()).in(texts));
  }

  /** A server of 6 dollars a month. */
  private static PublishedCase running(@Nullable Meter meter) {
    var given = pack();
    return meter == null ? given.metered(dollars("6"), null) : given.metered(dollars("6"), meter);
  }

  private static PublishedCase pack() {
    return new PublishedCase(JsonMapper.shared().createObjectNode())
        .of(LineKind.SERVICE, dollars("100"))
        .paid(TenderKind.ALIPAY, dollars("100"));
  }

  private static MeteredSeconds seconds(
      @Nullable Integer capHours, int least, List<Money> charges, HourSource source) {
    return new MeteredSeconds(capHours, least, charges, source, HALF_UP, 3);
  }

  private static Money dollars(String amount) {
    return Money.of(new BigDecimal(amount).setScale(2), Currency.getInstance("USD"));
  }
}
