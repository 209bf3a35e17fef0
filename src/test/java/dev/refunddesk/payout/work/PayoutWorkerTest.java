package dev.refunddesk.payout.work;

import static dev.refunddesk.payout.Requests.CHEN;
import static dev.refunddesk.payout.Requests.dueAt;
import static dev.refunddesk.payout.Requests.toBalance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.PayoutSetting;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayoutWorkerTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final PayoutSetting SETTING = PayoutSetting.still(DATABASE);
  private static final Duration A_DAY = Duration.ofDays(1);
  private final PayoutWorker worker = SETTING.get(PayoutWorker.class);

  @AfterEach
  void booksAreInOrderAndNothingIsLeft() {
    SETTING.pass(A_DAY);
    worker.work(FakeChannel.answering(), Runnable::run);
    SETTING.assertBooksInOrder();
  }

  @AfterAll
  static void close() {
    SETTING.close();
  }

  @Test
  void queriesAndDoesNotResendWhenAnAnswerIsLost() {
    var channel = FakeChannel.answering(PayoutWorkerTest::lost);
    SETTING.approve(toBalance("RF-lost"));

    work(channel);
    assertThat(status("RF-lost-7-1")).isEqualTo(PayoutStatus.UNKNOWN);
    SETTING.pass(Duration.ofSeconds(15));
    work(channel);

    assertThat(channel.calls()).containsExactly("send RF-lost-7-1", "query RF-lost-7-1");
    assertThat(status("RF-lost-7-1")).isEqualTo(PayoutStatus.SETTLED);
  }

  @Test
  void neverSendsAgainHoweverLongNothingIsKnown() {
    var channel = FakeChannel.unreachable();
    SETTING.approve(toBalance("RF-silent"));

    for (int day = 0; day < 7; day++) {
      work(channel);
      SETTING.pass(A_DAY);
    }

    assertThat(channel.calls()).hasSize(7).filteredOn(call -> call.startsWith("send")).hasSize(1);
    assertThat(status("RF-silent-7-1")).isEqualTo(PayoutStatus.UNKNOWN);
    assertThat(reserved("RF-silent")).isEqualTo(84_64);
  }

  @Test
  void sendsAgainUnderTheSameReferenceWhatWasNeverHeard() {
    var channel = FakeChannel.answering(PayoutWorkerTest::lost, Outcome.Unheard::new);
    SETTING.approve(toBalance("RF-unheard"));

    for (int round = 0; round < 3; round++) {
      work(channel);
      SETTING.pass(A_DAY);
    }

    assertThat(channel.calls())
        .containsExactly("send RF-unheard-7-1", "query RF-unheard-7-1", "send RF-unheard-7-1");
  }

  @Test
  void keepsWhatWasSentOnceFromBeingWithdrawn() {
    var channel = FakeChannel.answering(PayoutWorkerTest::lost, Outcome.Unheard::new);
    SETTING.approve(toBalance("RF-late"));
    work(channel);
    SETTING.pass(A_DAY);
    work(channel);

    assertThat(status("RF-late-7-1")).isEqualTo(PayoutStatus.SCHEDULED);
    assertThatThrownBy(
            () -> SETTING.inTransaction(() -> SETTING.get(Payouts.class).cancel("RF-late")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void asksAboutWhatADeadWorkerLeftBehind() {
    SETTING.approve(toBalance("RF-dead"));
    SETTING.get(Jobs.class).takeUp(ChannelKind.BALANCE, true, 16);
    var channel = FakeChannel.answering();

    work(channel);
    assertThat(channel.calls()).isEmpty();
    SETTING.pass(Pace.LEASE);
    work(channel);

    assertThat(channel.calls()).containsExactly("query RF-dead-7-1");
  }

  @Test
  void refusesTheAnswerOfAWorkerThatCameBackTooLate() {
    SETTING.approve(toBalance("RF-zombie"));
    var jobs = SETTING.get(Jobs.class);
    var zombie = jobs.takeUp(ChannelKind.BALANCE, true, 16).getFirst();
    SETTING.pass(Pace.LEASE);
    work(FakeChannel.answering(() -> new Outcome.Pending("P-1")));

    jobs.record(zombie, new Outcome.Declined("CLOSED", "account closed"));

    assertThat(status("RF-zombie-7-1")).isEqualTo(PayoutStatus.WAITING);
  }

  @Test
  void keepsTheMoneyOfADeclinedPayoutForItsNextTry() {
    var channel = FakeChannel.answering(() -> new Outcome.Declined("CLOSED", "account closed"));
    SETTING.approve(toBalance("RF-refused"));

    work(channel);

    var declined = SETTING.payout("RF-refused-7-1");
    assertThat(declined.status()).isEqualTo(PayoutStatus.DECLINED);
    assertThat(declined.reason()).isEqualTo("account closed CLOSED");
    assertThat(reserved("RF-refused")).isEqualTo(84_64);
    SETTING.get(Payouts.class).retry("RF-refused-7-1", CHEN);
    assertThat(reserved("RF-refused")).isEqualTo(84_64);
  }

  @Test
  void sendsNothingBeforeItIsDue() {
    var channel = FakeChannel.answering();
    SETTING.approve(dueAt(SETTING.now().plusSeconds(1800), toBalance("RF-early")));

    work(channel);
    assertThat(channel.calls()).isEmpty();
    SETTING.pass(Duration.ofHours(1));
    work(channel);

    assertThat(channel.calls()).hasSize(1);
  }

  @Test
  void sendsNothingThroughAPausedChannelButStillAsks() {
    var channel = FakeChannel.answering(PayoutWorkerTest::lost);
    SETTING.approve(toBalance("RF-asked"));
    work(channel);
    SETTING.get(Payouts.class).pause(ChannelKind.BALANCE, "渠道维护", CHEN);
    SETTING.approve(toBalance("RF-paused"));
    SETTING.pass(A_DAY);

    work(channel);
    assertThat(channel.calls()).containsExactly("send RF-asked-7-1", "query RF-asked-7-1");
    SETTING.get(Payouts.class).resume(ChannelKind.BALANCE);
    work(channel);

    assertThat(status("RF-paused-7-1")).isEqualTo(PayoutStatus.SETTLED);
  }

  private static Outcome lost() {
    throw new IllegalStateException("read timed out");
  }

  private void work(FakeChannel channel) {
    worker.work(channel, Runnable::run);
  }

  private static PayoutStatus status(String reference) {
    return SETTING.payout(reference).status();
  }

  private static long reserved(String ticket) {
    return SETTING
        .db()
        .sql("select reserved_minor from payout.charge where tender like '%#' || :ticket")
        .param("ticket", ticket)
        .query(Long.class)
        .single();
  }
}
