package dev.refunddesk.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.InstanceState;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.purchase.Usage;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class QuotesTest {

  private static final Instant PAID_AT = Instant.parse("2026-02-20T02:00:00Z");

  private final Quotes quotes;
  private final Policies policies;
  private final TestClock clock;

  QuotesTest(Quotes quotes, Policies policies, TestClock clock) {
    this.quotes = quotes;
    this.policies = policies;
    this.clock = clock;
  }

  @BeforeEach
  void timeStands() {
    clock.stand(TestClock.EXAMPLE);
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void countsTheHoursOfAnInstanceWithoutAMeter() {
    var assessment = quotes.today(hourly(null));

    assertThat(assessment.amount()).contains(dollars(18_77));
  }

  @Test
  void capsEveryMonthThatTheMeterSpans() {
    var assessment = quotes.today(hourly(new Usage(null, 1_344L, null, TestClock.EXAMPLE)));

    assertThat(assessment.amount()).contains(dollars(6_00));
  }

  @Test
  void saysARequestAgainWithWhatIsKnownNow() {
    var told = asked(hourly(new Usage(null, 100L, null, TestClock.EXAMPLE)));
    clock.pass(Duration.ofDays(3));
    var more = hourly(new Usage(null, 200L, null, TestClock.EXAMPLE));

    var comparison = new Comparison(told.assessment(), quotes.again(more, told));

    assertThat(comparison.isSame()).isFalse();
    assertThat(comparison.after().assessedAt()).isEqualTo(TestClock.EXAMPLE);
    assertThat(comparison.lines()).filteredOn(Comparison.Pair::differs).hasSize(1);
    assertThat(comparison.after().amount().orElseThrow())
        .isLessThan(comparison.before().amount().orElseThrow());
  }

  @Test
  void timeAloneMakesNoDifferenceToARequest() {
    var order = hourly(null);
    var told = asked(order);
    clock.pass(Duration.ofDays(3));

    assertThat(new Comparison(told.assessment(), quotes.again(order, told)).isSame()).isTrue();
  }

  private Quote asked(Order order) {
    var policy = policies.get("vultr", TestClock.EXAMPLE);
    return quotes.assess(order, policy, TestClock.EXAMPLE, new Quotes.Said(null, null));
  }

  /** Ran since 20 February at 12 dollars a month, 30 dollars paid ahead. */
  private static Order hourly(@Nullable Usage usage) {
    var service =
        new Service(
            "Cloud Compute 1vCPU 1GB",
            "cloud-compute",
            Platform.VULTR,
            BillingMode.HOURLY,
            LocalDate.of(2026, 2, 20),
            null,
            "i-1",
            InstanceState.STOPPED,
            null,
            usage);
    return new Order(
        "VPS-20260220-0001",
        "hourly@example.com",
        "Yuki Tanaka",
        dollars(0).currency(),
        PAID_AT,
        service,
        List.of(
            new OrderLine(OrderLine.Kind.SERVICE, null, dollars(12_00)),
            new OrderLine(OrderLine.Kind.ADDON, null, dollars(18_00))),
        List.of(card()),
        null);
  }

  private static Tender card() {
    return new Tender(
        "VPS-20260220-0001/1",
        Tender.Kind.STRIPE,
        dollars(30_00),
        dollars(0),
        "ch_1",
        PAID_AT,
        null,
        null);
  }

  private static Money dollars(long cents) {
    return Money.of(cents, "USD");
  }
}
