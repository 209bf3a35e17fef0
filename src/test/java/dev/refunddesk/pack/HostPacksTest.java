package dev.refunddesk.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Facts.Per;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The further providers through their packs. */
class HostPacksTest {

  @ParameterizedTest
  @CsvSource({
    "2021-05-16T15:00, 34.84",
    "2021-05-16T23:59:59, 34.84",
    "2021-05-17T00:00, 0.00",
  })
  void leaveTheDaysLeftForSevenDaysAtBaidu(String asked, String refund) {
    var light = new PackCase("baidu", "CNY").bought("2021-05-10T11:00").paid("45").days(30);

    assertThat(light.asked(asked).refund()).isEqualTo(refund);
  }

  @Test
  void endWithTheThirdOfAMonthAtBaidu() {
    var light = new PackCase("baidu", "CNY").bought("2021-05-10T11:00").paid("45").days(30);

    assertThat(light.refundedBefore(2, false, 5).verdict()).isEqualTo("REVIEW");
    assertThat(light.refundedBefore(1, false, 5).verdict()).isEqualTo("OUT");
  }

  @Test
  void countBySecondsAtUcloud() {
    var server = new PackCase("ucloud", "CNY").paid("240").days(30);

    assertThat(server.after(Duration.ofDays(10)).refund()).isEqualTo("160.00");
    assertThat(server.after(Duration.ofDays(10).plusHours(12)).refund()).isEqualTo("156.00");
  }

  @Test
  void giveCreditForUnusedHoursAtCloudCone() {
    var plan = new PackCase("cloudcone", "USD").paid("30").hourPrice("0.04054");

    assertThat(plan.after(Duration.ofHours(5)).refund()).isEqualTo("29.79");
  }

  @Test
  void takeAMonthForThirtyDaysAtTheComputeNest() {
    var month =
        new PackCase("compute-nest", "USD").bought("2023-08-01T08:00").paid("100").months(1);

    assertThat(month.after(Duration.ofDays(15)).refund()).isEqualTo("50.00");
  }

  @Test
  void takeTheDiscountAndAFeeBackAtVastAi() {
    var reserved =
        new PackCase("vastai", "USD").paid("100", "80").billed(BillingMode.RESERVED).days(30);

    assertThat(reserved.after(Duration.ofDays(15)).refund()).isEqualTo("29.50");
    assertThat(reserved.after(Duration.ofDays(29)).refund()).isEqualTo("0.00");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-11-29T14:30:29, 1200.00",
    "2022-11-29T14:30:30, 1063.56",
    "2023-03-04T14:30:30, 751.23",
  })
  void giveAllBackForFiveTimesTwentyFourHoursAtHuawei(String asked, String refund) {
    var year = new PackCase("huawei", "CNY").bought("2022-11-24T14:30:30").paid("1200").months(12);

    assertThat(year.asked(asked).refund()).isEqualTo(refund);
  }

  @Test
  void takeTheFeeOfTheYearOfUseAtHuawei() {
    var two = new PackCase("huawei-intl", "CNY").paid("2400").months(24);

    assertThat(two.after(Duration.ofDays(100)).refund()).isEqualTo("1711.68");
    assertThat(two.after(13, Duration.ZERO).refund()).isEqualTo("859.86");
  }

  @Test
  void endWithTheTenthOfAYearAtHuawei() {
    var month = new PackCase("huawei", "CNY").paid("310").after(Duration.ofDays(1));

    assertThat(month.refundedBefore(9, true, 30).refund()).isEqualTo("310.00");
    assertThat(month.refundedBefore(1, true, 30).refund()).isEqualTo("269.00");
  }

  @Test
  void countDaysWithoutTheLastByTheOlderTextOfHuawei() {
    var month =
        new PackCase("huawei-by-day", "CNY")
            .bought("2024-06-14T12:00")
            .paid("310")
            .refundedBefore(10, true, 30)
            .asked("2024-06-21T12:00");

    assertThat(month.refund()).isEqualTo("209.00");
  }

  @Test
  void takeTheDifferenceOfTheRestValuesAtUcloud() {
    var smaller = new PackCase("ucloud", "CNY").paid("240").days(30).keeping(Per.TERM, "120", null);

    assertThat(smaller.after(Duration.ofDays(10)).refund()).isEqualTo("80.00");
  }

  @ParameterizedTest
  @CsvSource({
    "shidai-yearly, 2026-03-05T09:59:59, 1200.00",
    "shidai-yearly, 2026-03-05T10:00, 1080.00",
    "shidai-yearly, 2027-01-02T09:00, 0.00",
    "shidai-half-year, 2026-03-05T10:00, 1000.00",
  })
  void useAYearUpAfterTenMonths(String pack, String asked, String refund) {
    var hosting = new PackCase(pack, "CNY").paid("1200").months(12).asked(asked);

    assertThat(hosting.refund()).isEqualTo(refund);
  }

  @Test
  void endAtATenthOfTheTrafficAtBandwagonHost() {
    var first =
        new PackCase("bandwagonhost", "USD")
            .line(LineKind.SERVICE, "50")
            .line(LineKind.ADDON, "8")
            .tender(TenderKind.PAYPAL, "58");

    assertThat(first.used("100", null).refund()).isEqualTo("50.00");
    assertThat(first.used("101", null).verdict()).isEqualTo("OUT");
    assertThat(first.used("0", null).refundedBefore(1, false, 9).verdict()).isEqualTo("OUT");
    assertThat(dear("100").refund()).isEqualTo("100.00");
    assertThat(dear("100.01").verdict()).isEqualTo("OUT");
  }

  private static PackCase dear(String paid) {
    return new PackCase("bandwagonhost", "USD").paid(paid).used("0", null);
  }

  @ParameterizedTest
  @CsvSource({
    "host-30-day, 2026-03-31T23:59:59, 2026-04-01T00:00",
    "host-7-day, 2026-03-08T23:59:59, 2026-03-09T00:00",
    "host-3-day, 2026-03-04T23:59:59, 2026-03-05T00:00",
    "host-45-day, 2026-04-15T23:59:59, 2026-04-16T00:00",
  })
  void keepSetupFeesForSoManyDays(String pack, String last, String late) {
    var first =
        new PackCase(pack, "USD")
            .line(LineKind.SERVICE, "60")
            .line(LineKind.SETUP_FEE, "10")
            .tender(TenderKind.PAYPAL, "70");

    assertThat(first.asked(last).refund()).isEqualTo("60.00");
    assertThat(first.asked(late).verdict()).isEqualTo("OUT");
    assertThat(first.asked(last).earlierOrders(1).verdict()).isEqualTo("OUT");
  }

  @ParameterizedTest
  @CsvSource({"linode, 7", "ctyun, 7", "volcengine, 7", "contabo, 14"})
  void giveAllBackUpToTheirLastDay(String pack, int days) {
    var bought = new PackCase(pack, "USD").bought("2026-03-02T00:00").paid("50");

    assertThat(bought.after(Duration.ofDays(days).minusSeconds(1)).refund()).isEqualTo("50.00");
    assertThat(bought.after(Duration.ofDays(days)).refund()).isNotEqualTo("50.00");
  }

  @Test
  void chargeByTheHourUpToAMonthAtHetzner() {
    var server =
        new PackCase("hetzner", "EUR").paid("20").billed(BillingMode.HOURLY).monthPrice("5");

    assertThat(server.charged("3").refund()).isEqualTo("17.00");
  }

  @Test
  void refundNothingAtOvh() {
    assertThat(new PackCase("ovhcloud", "EUR").paid("50").verdict()).isEqualTo("OUT");
  }
}
