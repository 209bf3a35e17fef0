package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.SHANGHAI;
import static dev.refunddesk.assessment.Cases.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.policy.Condition.Counted;
import dev.refunddesk.policy.Condition.Cycle;
import dev.refunddesk.policy.Condition.Per;
import dev.refunddesk.policy.Condition.RefundsAtMost;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Refund;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts towards a quota; asked on 18 March 2026, 14:30 in Shanghai. */
class EarlierRefundsTest {

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2025-12-31T15:59:59Z, 0",
    "YEAR, 2025-12-31T16:00:00Z, 1",
    "YEAR, 2026-03-18T06:30:00Z, 1",
    "YEAR, 2026-03-18T06:30:01Z, 0",
    "MONTH, 2026-02-28T15:59:59Z, 0",
    "MONTH, 2026-02-28T16:00:00Z, 1",
    "EVER, 2001-01-01T00:00:00Z, 1"
  })
  void countOnlyWithinTheirTime(Cycle cycle, Instant at, long counted) {
    assertThat(count(in(cycle, null, null), of("A", at))).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "--07-01, 2025-06-30T15:59:59Z, 0",
    "--07-01, 2025-06-30T16:00:00Z, 1",
    "--03-18, 2026-03-17T15:59:59Z, 0",
    "--03-18, 2026-03-17T16:00:00Z, 1",
    "--03-19, 2025-03-18T16:00:00Z, 1",
    "--02-29, 2026-02-27T16:00:00Z, 1",
    "--02-29, 2026-02-27T15:59:59Z, 0"
  })
  void countInYearsThatBeginWhenTheProviderSays(String start, Instant at, long counted) {
    var year = in(Cycle.YEAR, MonthDay.parse(start), null);

    assertThat(count(year, of("A", at))).isEqualTo(counted);
  }

  @Test
  void countInTheZoneOfTheProvider() {
    var newYear = of("A", Instant.parse("2025-12-31T16:00:00Z"));

    assertThat(count(in(Cycle.YEAR, null, ZoneOffset.UTC), newYear)).isZero();
  }

  @Test
  void countAnOrderOnce() {
    var january = Instant.parse("2026-01-10T00:00:00Z");

    assertThat(
            count(RefundsAtMost.thisYear(9), of("A", january), of("A", january), of("B", january)))
        .isEqualTo(2);
    assertThat(count(RefundsAtMost.thisYear(9), of(null, january), of(null, january))).isEqualTo(2);
  }

  @Test
  void countThoseOfThePlatformOrTheProduct() {
    var refunds =
        List.of(
            some("own", "vps", true),
            some("own", "dedicated", true),
            some("own", "ssl", true),
            some("aws", "vps", true));

    assertThat(answer(per(Per.ACCOUNT, 0), refunds).actual()).isEqualTo(new Count(4));
    assertThat(answer(per(Per.PLATFORM, 0), refunds).actual()).isEqualTo(new Count(3));
    assertThat(answer(per(Per.PRODUCT, 0), refunds).actual()).isEqualTo(new Count(1));
    assertThat(answer(per(Per.PRODUCT, 0, "vps", "dedicated"), refunds).actual())
        .isEqualTo(new Count(2));
  }

  @Test
  void countOnlyWholeOnesWhereTheRightIsToAFullRefund() {
    var whole = new RefundsAtMost(0, Counted.WHOLE, Per.ACCOUNT, Cycle.YEAR, null, null, List.of());

    assertThat(answer(whole, List.of(some("own", "vps", false))).result()).isEqualTo(Result.MET);
    assertThat(answer(whole, List.of(some("own", "vps", true))).result()).isEqualTo(Result.FAILED);
  }

  @Test
  void areMissingOnlyWhereTheUnknownCouldTurnTheAnswer() {
    var unknown = some(null, null, null);

    assertThat(answer(per(Per.PLATFORM, 0), List.of(unknown)).result()).isEqualTo(Result.MISSING);
    assertThat(answer(per(Per.PRODUCT, 0), List.of(unknown)).result()).isEqualTo(Result.MISSING);
    assertThat(answer(per(Per.PLATFORM, 1), List.of(unknown)).result()).isEqualTo(Result.MET);
    assertThat(answer(per(Per.PLATFORM, 0), List.of(unknown, some("own", "vps", true))).result())
        .isEqualTo(Result.FAILED);
    assertThat(answer(per(Per.PLATFORM, 0), null).result()).isEqualTo(Result.MISSING);
  }

  private static RefundsAtMost in(Cycle cycle, @Nullable MonthDay start, @Nullable ZoneId zone) {
    return new RefundsAtMost(9, Counted.ALL, Per.ACCOUNT, cycle, start, zone, List.of());
  }

  private static RefundsAtMost per(Per per, int atMost, String... kinds) {
    return new RefundsAtMost(atMost, Counted.ALL, per, Cycle.YEAR, null, null, List.of(kinds));
  }

  private static Refund of(@Nullable String order, Instant at) {
    return new Refund(order, "own", "vps", true, at);
  }

  private static Refund some(
      @Nullable String platform, @Nullable String kind, @Nullable Boolean whole) {
    return new Refund(null, platform, kind, whole, Instant.parse("2026-02-01T00:00:00Z"));
  }

  private static long count(RefundsAtMost quota, Refund... refunds) {
    return ((Count) answer(quota, List.of(refunds)).actual()).number();
  }

  private static Answer answer(RefundsAtMost quota, @Nullable List<Refund> refunds) {
    var facts =
        Cases.with(
            Cases.liMing(),
            new Facts.Account(null, null, refunds == null ? null : told(refunds), null));
    return new Judge(facts, Cases.NOW, SHANGHAI).answer(quota);
  }
}
