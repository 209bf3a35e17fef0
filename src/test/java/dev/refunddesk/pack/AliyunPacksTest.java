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

/** Alibaba Cloud's rules through its packs, and the days around each end. */
class AliyunPacksTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 3650.00",
    "2026-03-06T23:59:59, 3650.00",
    "2026-03-07T00:00, 3575.00",
    "2026-03-12T10:00, 3500.00",
    "2026-03-12T10:00:01, 3485.00",
  })
  void returnAllForFiveDaysAndChargeHalfAsMuchAgainAfter(String asked, String refund) {
    assertThat(ecs().asked(asked).refund()).isEqualTo(refund);
  }

  @Test
  void chargeTheListPriceFromThirtyDaysOn() {
    assertThat(ecs().after(Duration.ofDays(29)).refund()).isEqualTo("3215.00");
    assertThat(ecs().after(Duration.ofDays(30)).refund()).isEqualTo("3350.00");
  }

  @Test
  void returnAllOnceInACalendarYear() {
    var third = Duration.ofDays(2);

    assertThat(ecs().refundedBefore(1, true, 30).after(third).refund()).isEqualTo("3620.00");
    assertThat(ecs().refundedBefore(1, false, 30).after(third).refund()).isEqualTo("3650.00");
    assertThat(ecs().refundedBefore(1, true, 90).after(third).refund()).isEqualTo("3650.00");
  }

  @Test
  void giveNoRightOfFiveDaysByTheWeek() {
    var week = new PackCase("aliyun-ecs", "CNY").paid("70").days(7).after(Duration.ofDays(1));

    assertThat(week.refund()).isEqualTo("55.00");
  }

  @Test
  void neverGiveLessThanNothing() {
    var cheap = new PackCase("aliyun-ecs", "CNY").paid("3650", "100").days(365);

    assertThat(cheap.after(Duration.ofDays(20)).refund()).isEqualTo("0.00");
    assertThat(cheap.verdict()).isEqualTo("OUT");
  }

  @Test
  void giveNothingForPayAsYouGoAndReserved() {
    assertThat(ecs().billed(BillingMode.PAY_AS_YOU_GO).verdict()).isEqualTo("OUT");
    assertThat(ecs().billed(BillingMode.RESERVED).verdict()).isEqualTo("OUT");
  }

  @Test
  void giveBackARenewalThatHasNotBegun() {
    var renewed =
        ecs()
            .line(LineKind.RENEWAL, "500")
            .tender(TenderKind.ALIPAY, "500")
            .after(Duration.ofDays(30));

    assertThat(renewed.refund()).isEqualTo("3850.00");
  }

  @Test
  void shareTheDaysLeftOnTheInternationalSite() {
    var then =
        new PackCase("aliyun-ecs-intl", "USD").bought("2021-03-02T10:00").paid("30").days(30);
    var today = new PackCase("aliyun-ecs-intl", "USD").paid("30").days(30);

    assertThat(then.after(Duration.ofDays(1)).refund()).isEqualTo("29.00");
    assertThat(then.after(Duration.ofDays(10)).refund()).isEqualTo("20.00");
    assertThat(today.after(Duration.ofDays(10)).refund()).isEqualTo("15.00");
  }

  @Test
  void giveTheDifferenceOrTheRatioForASmallerPlan() {
    var dollars = month("aliyun-ecs-intl", "USD", "30").keeping(Per.DAY, "0.5", "1");
    var ringgit = month("aliyun-ecs-intl-ratio", "MYR", "300").keeping(Per.DAY, "0.5", "1");

    assertThat(dollars.after(Duration.ofDays(10)).refund()).isEqualTo("10.00");
    assertThat(ringgit.after(Duration.ofDays(10)).refund()).isEqualTo("100.00");
  }

  @Test
  void giveTheRatioOfWhatIsLeftToday() {
    var smaller = ecs().after(Duration.ofDays(100)).keeping(Per.DAY, "4", "10");

    assertThat(smaller.refund()).isEqualTo("1590.00");
  }

  private static PackCase month(String pack, String currency, String paid) {
    return new PackCase(pack, currency).bought("2021-03-02T10:00").paid(paid).days(30);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-18T10:00, 2025-08-22T23:59:59, 300.00",
    "2025-08-10T10:00, 2025-08-18T23:59:59, 291.00",
    "2025-08-10T10:00, 2025-08-19T00:00, 300.00",
    "2025-11-01T10:00, 2025-12-01T00:00, 270.00",
    "2025-11-01T10:00, 2026-01-01T00:00, 300.00",
  })
  void giveAnUnusedPackBackForEverLonger(String bought, String asked, String refund) {
    assertThat(resources(bought).used("0", null).asked(asked).refund()).isEqualTo(refund);
  }

  @Test
  void chargeAPackInUseByItsDays() {
    var used = resources("2026-03-02T10:00").used("1", null);

    assertThat(used.after(Duration.ofDays(40)).refund()).isEqualTo("260.00");
  }

  private static PackCase resources(String bought) {
    return new PackCase("aliyun-resource-pack", "CNY").bought(bought).paid("365", "300").days(365);
  }

  @Test
  void multiplyPrepaidThroughputByOneAndAFifth() {
    var throughput = new PackCase("aliyun-model-studio", "CNY").paid("300").days(30);

    assertThat(throughput.after(Duration.ofDays(10)).refund()).isEqualTo("180.00");
  }

  private static PackCase ecs() {
    return new PackCase("aliyun-ecs", "CNY").paid("3650").days(365);
  }
}
