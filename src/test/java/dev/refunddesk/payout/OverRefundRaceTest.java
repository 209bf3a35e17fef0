package dev.refunddesk.payout;

import static dev.refunddesk.payout.Requests.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.testing.TestDatabase;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverRefundRaceTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int THREADS = 32;
  private static final int ROUNDS = 200;
  private static final long PAID = 100_00;
  private static final long PART = 23_00;

  @Test
  void grantsExactlyAsManyPartsAsWerePaidFor() throws Exception {
    try (var setting = PayoutSetting.still(DATABASE);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        var start = new CyclicBarrier(THREADS);
        var racers = new ArrayList<Callable<Boolean>>();
        for (int racer = 0; racer < THREADS; racer++) {
          var request = request(round, racer);
          racers.add(() -> {
            start.await();
            return isGranted(setting, request);
          });
        }

        var granted = threads.invokeAll(racers).stream().filter(Future::resultNow).count();

        assertThat(granted).as("round %s", round).isEqualTo(PAID / PART);
      }
      setting.assertBooksInOrder();
    }
  }

  private static PayoutRequest request(int round, int racer) {
    var ticket = "RF-%s-%s".formatted(round, racer);
    return part(ticket, "raced/" + round, PAID, PART);
  }

  private static boolean isGranted(PayoutSetting setting, PayoutRequest request) {
    try {
      setting.approve(request);
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal).hasMessageContaining("payout-more-than-paid");
      return false;
    }
  }
}
