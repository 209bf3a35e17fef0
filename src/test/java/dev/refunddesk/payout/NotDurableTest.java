package dev.refunddesk.payout;

import static dev.refunddesk.payout.Requests.toBalance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.platform.postgres.Durability;
import dev.refunddesk.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotDurableTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void paysNothingOnADatabaseThatMayForget() {
    var forgetful = new Durability(List.of("platform.postgres.fsync"));
    try (var setting = PayoutSetting.still(DATABASE, forgetful)) {
      setting.approve(toBalance());

      setting.drain();

      assertThat(setting.payout(toBalance().reference()).status())
          .isEqualTo(PayoutStatus.SCHEDULED);
      assertThat(setting.balances()).doesNotContainKey("CUSTOMER_BALANCE");
    }
  }
}
