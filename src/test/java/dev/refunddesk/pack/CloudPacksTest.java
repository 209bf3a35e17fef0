package dev.refunddesk.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.InstanceState;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS, Vultr and DigitalOcean through their packs. */
class CloudPacksTest {

  @Nested
  class Aws {

    @ParameterizedTest
    @CsvSource({
      "2026-03-02T10:00, 2026-03-09T09:59:59, 240.00",
      "2026-03-02T10:00, 2026-03-09T10:00, 0.00",
      "2026-03-30T12:00, 2026-03-31T23:59:59, 240.00",
      "2026-03-30T12:00, 2026-04-01T00:00, 0.00",
    })
    void returnsASavingsPlanForSevenDaysOfTheSameMonth(String bought, String asked, String refund) {
      var plan =
          new PackCase("aws-savings-plan", "USD")
              .bought(bought)
              .paid("240")
              .billed(BillingMode.RESERVED);

      assertThat(plan.asked(asked).refund()).isEqualTo(refund);
    }

    @Test
    void returnsTenSavingsPlansAYear() {
      assertThat(plan().refundedBefore(9, true, 20).verdict()).isEqualTo("REVIEW");
      assertThat(plan().refundedBefore(10, true, 20).verdict()).isEqualTo("OUT");
      assertThat(plan().in(InstanceState.EXPIRED).verdict()).isEqualTo("OUT");
    }

    @ParameterizedTest
    @CsvSource({"PT47H59M59S, 99.00", "PT48H, 0.00"})
    void cancelsAtTheMarketplaceForFortyEightHours(Duration used, String refund) {
      var sold = new PackCase("aws-marketplace", "USD").paid("99");

      assertThat(sold.after(used).refund()).isEqualTo(refund);
    }

    @Test
    void chargesAThirtiethForADay() {
      var image = new PackCase("aws-marketplace-ami", "USD").paid("30");

      assertThat(image.after(Duration.ZERO).refund()).isEqualTo("29.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-reserved-instance", "aws-infrastructure"})
    void promisesNothingElse(String pack) {
      assertThat(new PackCase(pack, "USD").paid("30").verdict()).isEqualTo("OUT");
    }

    private static PackCase plan() {
      return new PackCase("aws-savings-plan", "USD").paid("240").billed(BillingMode.RESERVED);
    }
  }

  @Nested
  class Vultr {

    @Test
    void refundsNothing() {
      assertThat(new PackCase("vultr", "USD").paid("5").verdict()).isEqualTo("OUT");
      assertThat(server("vultr").billed(BillingMode.BALANCE).verdict()).isEqualTo("OUT");
    }

    @ParameterizedTest
    @CsvSource({"1, 99.99", "336, 97.50", "672, 95.00", "700, 95.00"})
    void metersADestroyedServerUpToThePriceOfAMonth(long hours, String left) {
      var destroyed = server("vultr").in(InstanceState.DESTROYED).ran(1, hours);

      assertThat(destroyed.refund()).isEqualTo(left);
      assertThat(destroyed.verdict()).isEqualTo("REVIEW");
    }

    @Test
    void goesOnCountingWhileStopped() {
      var stopped = server("vultr").in(InstanceState.STOPPED).after(Duration.ofDays(14));

      assertThat(stopped.refund()).isEqualTo("97.50");
      assertThat(stopped.verdict()).isEqualTo("FIX");
    }

    @Test
    void asksHowLongADestroyedServerRan() {
      var destroyed = server("vultr").in(InstanceState.DESTROYED).after(Duration.ofHours(9));

      assertThat(destroyed.assess().amount()).isEmpty();
    }
  }

  @Nested
  class DigitalOcean {

    @Test
    void refundsNothing() {
      assertThat(new PackCase("digitalocean", "USD").paid("10").verdict()).isEqualTo("OUT");
    }

    @ParameterizedTest
    @CsvSource({
      "59, 99.99",
      "60, 99.99",
      "120, 99.99",
      "3600, 99.99",
      "1209600, 95.00",
      "9999999, 90.00",
    })
    void meteredBySecondsSince2026(long seconds, String left) {
      var droplet = server("digitalocean").monthPrice("10").in(InstanceState.DESTROYED);

      assertThat(droplet.ran(seconds).refund()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"336, 95.00", "672, 90.00", "744, 90.00"})
    void meteredByTheHourUntilTheEndOf2025(long hours, String left) {
      var droplet =
          server("digitalocean")
              .monthPrice("10")
              .bought("2025-11-01T00:00")
              .endless()
              .in(InstanceState.DESTROYED)
              .ran(1, hours);

      assertThat(droplet.asked("2025-12-01T00:00").refund()).isEqualTo(left);
    }
  }

  private static PackCase server(String pack) {
    return new PackCase(pack, "USD")
        .paid("100")
        .billed(BillingMode.HOURLY)
        .endless()
        .monthPrice("5");
  }
}
