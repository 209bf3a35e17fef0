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

/** Tencent Cloud's rules through its packs: the printed examples, and the days around each end. */
class TencentPacksTest {

  @Test
  void returnAllWithinFiveDaysButNotTheVoucher() {
    assertThat(cvm().after(Duration.ofDays(2)).refund()).isEqualTo("407.96");
  }

  @Test
  void countHoursAndGiveBackTheRenewalOnceTheRightIsUsed() {
    var second =
        cvm()
            .line(LineKind.RENEWAL, "507.96")
            .tender(TenderKind.ALIPAY, "507.96")
            .refundedBefore(1, true, 400)
            .after(Duration.ofDays(2));

    assertThat(second.refund()).isEqualTo("895.76");
  }

  @ParameterizedTest
  @CsvSource({"200,207.96,407.96", "300,307.16,607.16"})
  void shareByCashAndGift(String cash, String gift, String all) {
    var paid =
        new PackCase("tencent-cvm", "CNY")
            .line(LineKind.SERVICE, all)
            .tender(TenderKind.BALANCE, cash)
            .tender(TenderKind.GIFT, gift)
            .months(12);

    assertThat(paid.refund()).isEqualTo(all);
    assertThat(paid.part(TenderKind.BALANCE)).isEqualTo(cash + ".00");
    assertThat(paid.part(TenderKind.GIFT)).isEqualTo(gift);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 407.96",
    "2026-03-06T23:59:59, 407.96",
    "2026-03-07T00:00, 364.70",
  })
  void endTheFifthDayAtMidnight(String asked, String refund) {
    assertThat(cvm().asked(asked).refund()).isEqualTo(refund);
  }

  @Test
  void takeTheTiersOfTheHours() {
    assertThat(cvm().after(Duration.ofHours(196)).refund()).isEqualTo("346.64");
    assertThat(cvm().after(Duration.ofHours(460)).refund()).isEqualTo("297.92");
  }

  @Test
  void takeTheStepThatTheFullMonthsReach() {
    assertThat(cvm().after(5, Duration.ZERO).refund()).isEqualTo("152.96");
    assertThat(cvm().after(6, Duration.ZERO).refund()).isEqualTo("138.68");
    assertThat(cvm().after(7, Duration.ZERO).refund()).isEqualTo("93.80");
  }

  @Test
  void neverGiveLessThanNothing() {
    assertThat(cvm().after(11, Duration.ZERO).refund()).isEqualTo("0.00");
    assertThat(cvm().after(11, Duration.ZERO).verdict()).isEqualTo("OUT");
  }

  @Test
  void endWithTheHundredAndNinetyNinthOfAYear() {
    var used = Duration.ofDays(20);

    assertThat(cvm().refundedBefore(198, false, 30).after(used).verdict()).isEqualTo("REVIEW");
    assertThat(cvm().refundedBefore(199, false, 30).after(used).verdict()).isEqualTo("OUT");
    assertThat(cvm().refundedBefore(199, false, 90).after(used).verdict()).isEqualTo("REVIEW");
  }

  @Test
  void giveNothingForPayAsYouGo() {
    assertThat(cvm().billed(BillingMode.PAY_AS_YOU_GO).verdict()).isEqualTo("OUT");
  }

  @Test
  void asksForThePriceOfAnHour() {
    var unknown =
        new PackCase("tencent-cvm", "CNY").paid("612").months(12).after(Duration.ofDays(9));

    assertThat(unknown.assess().amount()).isEmpty();
    assertThat(unknown.assess().findings()).anyMatch(found -> found.code().equals("hour-price"));
  }

  @Test
  void keepTheBandwidthUsedAndEatGiftsFirst() {
    var three =
        new PackCase("tencent-cvm-bandwidth", "CNY").paid("120").months(3).hourPrice("0.126");
    var mixed =
        new PackCase("tencent-cvm-bandwidth", "CNY")
            .line(LineKind.SERVICE, "100")
            .tender(TenderKind.BALANCE, "50")
            .tender(TenderKind.GIFT, "50")
            .hourPrice("1")
            .after(Duration.ofHours(30));

    assertThat(three.after(1, Duration.ofHours(36)).refund()).isEqualTo("75.46");
    assertThat(mixed.refund()).isEqualTo("70.00");
    assertThat(mixed.part(TenderKind.BALANCE)).isEqualTo("50.00");
    assertThat(mixed.part(TenderKind.GIFT)).isEqualTo("20.00");
  }

  @ParameterizedTest
  @CsvSource({"4, 918.00", "30, 829.23", "31, 826.27"})
  void countLighthouseByDaysOfItsListPrice(int days, String refund) {
    var year = new PackCase("tencent-lighthouse", "CNY").paid("1080", "918").days(365);

    assertThat(year.after(Duration.ofDays(days)).refund()).isEqualTo(refund);
  }

  @Test
  void returnADataDiskOfLighthouseToo() {
    var disk = new PackCase("tencent-lighthouse-disk", "CNY").paid("360", "306").days(365);

    assertThat(disk.refund()).isEqualTo("306.00");
  }

  @Test
  void endLighthouseWithTheTwentyNinthOfItsType() {
    var month = new PackCase("tencent-lighthouse", "CNY").paid("90").after(Duration.ofDays(9));

    assertThat(month.refundedBefore(28, false, 30).verdict()).isEqualTo("REVIEW");
    assertThat(month.refundedBefore(1, false, 30).verdict()).isEqualTo("OUT");
  }

  @Test
  void giveBackTheUnusedDaysOfAnUpgrade() {
    var upgraded = cvm().upgraded("100", 60).after(Duration.ofDays(61));

    assertThat(upgraded.refund()).isEqualTo("405.63");
  }

  @Test
  void takeTheSmallerPlanOffWhatTheOldOneGivesBack() {
    var year = old().asked("2018-06-04T00:00").keeping(Per.MONTH, "60", null);

    assertThat(old().asked("2018-06-04T00:00").refund()).isEqualTo("586.88");
    assertThat(year.refund()).isEqualTo("111.68");
  }

  private static PackCase old() {
    return new PackCase("tencent-cvm", "CNY")
        .bought("2018-03-01T00:00")
        .line(LineKind.SERVICE, "1224")
        .line(LineKind.DISCOUNT, "-208.08")
        .line(LineKind.VOUCHER, "-100")
        .tender(TenderKind.ALIPAY, "915.92")
        .months(12)
        .hourPrice("0.32");
  }

  @Test
  void takeTheVolumeUsedOffAPack() {
    var pack = new PackCase("tencent-resource-pack", "CNY").paid("100");

    assertThat(pack.used("30", "0.5").after(Duration.ofDays(6)).refund()).isEqualTo("85.00");
    assertThat(pack.used("300", "0.5").refund()).isEqualTo("0.00");
    assertThat(pack.after(Duration.ofDays(4)).refund()).isEqualTo("100.00");
  }

  @Test
  void giveAnUnusedTrtcPackBackForFiveDays() {
    var pack = new PackCase("tencent-trtc", "CNY").paid("100").used("0", null);

    assertThat(pack.asked("2026-03-06T23:59:59").refund()).isEqualTo("100.00");
    assertThat(pack.asked("2026-03-07T00:00").verdict()).isEqualTo("OUT");
    assertThat(pack.asked("2026-03-03T00:00").used("1", null).verdict()).isEqualTo("OUT");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30T12:00, OUT", "2026-07-01T00:00, REVIEW"})
  void beginAYearOfPacksInJuly(String asked, String verdict) {
    var pack = new PackCase("tencent-pack-1098", "CNY").paid("100").used("1", "0.5");

    assertThat(pack.refundedBefore(20, false, 30).asked(asked).verdict()).isEqualTo(verdict);
  }

  @Test
  void countDaysOfRenderingAtTheirOwnPrice() {
    var rendering = new PackCase("tencent-car", "USD").paid("200").used("3", "20");

    assertThat(rendering.refund()).isEqualTo("140.00");
  }

  private static PackCase cvm() {
    return new PackCase("tencent-cvm", "CNY")
        .line(LineKind.SERVICE, "612")
        .line(LineKind.DISCOUNT, "-104.04")
        .line(LineKind.VOUCHER, "-100")
        .tender(TenderKind.ALIPAY, "407.96")
        .months(12)
        .hourPrice("0.42");
  }
}
