package dev.refunddesk.payout;

import static dev.refunddesk.payout.Requests.CHEN;
import static dev.refunddesk.payout.Requests.numbered;
import static dev.refunddesk.payout.Requests.part;
import static dev.refunddesk.payout.Requests.to;
import static dev.refunddesk.payout.Requests.toAlipay;
import static dev.refunddesk.payout.Requests.toBalance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class PayoutsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final PayoutSetting SETTING = PayoutSetting.still(DATABASE);

  private final Payouts payouts = SETTING.get(Payouts.class);

  @AfterEach
  void booksAreInOrder() {
    SETTING.assertBooksInOrder();
  }

  @AfterAll
  static void close() {
    SETTING.close();
  }

  @Test
  void owesWhatIsApprovedAndKeepsItForNothingElse() {
    var before = SETTING.balances();

    SETTING.approve(toBalance("RF-owed"), toAlipay("RF-owed"));

    assertThat(payouts.list("RF-owed"))
        .extracting(Payout::reference, Payout::channel, Payout::status)
        .containsExactly(
            tuple("RF-owed-7-1", ChannelKind.BALANCE, PayoutStatus.SCHEDULED),
            tuple("RF-owed-7-2", ChannelKind.BANK_TRANSFER, PayoutStatus.SCHEDULED));
    assertThat(SETTING.grown(before))
        .isEqualTo(Map.of("REFUNDS", 1_046_41L, "REFUNDS_PAYABLE", 1_046_41L));
  }

  @Test
  void schedulesTheSameRequestOnce() {
    SETTING.approve(toBalance("RF-again"));
    SETTING.approve(toBalance("RF-again"));

    assertThat(payouts.list("RF-again")).hasSize(1);
  }

  @Test
  void refusesAnotherRequestOfTheSameReference() {
    SETTING.approve(part("RF-other", "other/1", 100_00, 30_00));

    assertRefused("payout-reference-taken", part("RF-other", "other/1", 100_00, 31_00));
    assertRefused(
        "payout-reference-taken",
        to(Payee.bankAccount("某某", "6222", ""), part("RF-other", "other/1", 100_00, 30_00)));
    assertRefused("payout-reference-taken", part("RF-other", "other/2", 100_00, 30_00));
  }

  @Test
  void refusesMoreThanWasPaidWhateverTheTicket() {
    SETTING.approve(part("RF-most-a", "most/1", 100_00, 60_00));

    assertRefused("payout-more-than-paid", part("RF-most-b", "most/1", 100_00, 40_01));
    SETTING.approve(part("RF-most-b", "most/1", 100_00, 40_00));
  }

  @Test
  void refusesAnotherAmountPaidThanItWasToldFirst() {
    SETTING.approve(part("RF-paid-a", "paid/1", 100_00, 60_00));

    assertRefused("payout-paid-differs", part("RF-paid-b", "paid/1", 200_00, 60_00));
  }

  @Test
  void cannotBeMadeToKeepMoreThanWasPaidBehindItsBack() {
    SETTING.approve(part("RF-check", "check/1", 100_00, 60_00));
    var more =
        SETTING.db().sql("update payout.charge set settled_minor = 4001 where tender = 'check/1'");

    assertThatThrownBy(more::update)
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("never_more_than_paid");
  }

  @Test
  void leavesNothingBehindWhenTheApprovalFails() {
    assertThatThrownBy(() ->
            SETTING.inTransaction(() -> {
              payouts.schedule(List.of(toBalance("RF-failed")));
              throw new IllegalStateException("the ticket was faster");
            }))
        .hasMessage("the ticket was faster");

    assertThat(payouts.list("RF-failed")).isEmpty();
  }

  @Test
  void givesFreeWhatIsWithdrawnInTime() {
    var before = SETTING.balances();
    var request = part("RF-back", "back/1", 100_00, 100_00);
    SETTING.approve(request);

    SETTING.inTransaction(() -> payouts.cancel("RF-back"));

    assertThat(SETTING.payout(request.reference()).status()).isEqualTo(PayoutStatus.CANCELLED);
    assertThat(SETTING.grown(before)).isEmpty();
    SETTING.approve(part("RF-next", "back/1", 100_00, 100_00));
  }

  @Test
  void withdrawsNothingOnceAPartOfItIsOut() {
    SETTING.approve(toBalance("RF-out"), toAlipay("RF-out"));
    SETTING.drain();
    SETTING.approve(numbered(3, part("RF-out", "out/3", 10_00, 10_00)));
    SETTING
        .db()
        .sql("update payout.payout set status = 'SENT' where reference = 'RF-out-7-3'")
        .update();

    assertThatThrownBy(() -> SETTING.inTransaction(() -> payouts.cancel("RF-out")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("payout-already-sent");
    assertThat(SETTING.payout("RF-out-7-2").status()).isEqualTo(PayoutStatus.SCHEDULED);
  }

  @Test
  void triesADeclinedPayoutAgainUnderAReferenceOfItsOwn() {
    SETTING.approve(toBalance("RF-retry"));
    decline("RF-retry-7-1");

    var second = payouts.retry("RF-retry-7-1", CHEN);
    decline(second.reference());
    var third = payouts.retry(second.reference(), CHEN);
    SETTING.drain();

    assertThat(third.reference()).isEqualTo("RF-retry-7-1-3");
    assertThat(SETTING.payout(third.reference()).status()).isEqualTo(PayoutStatus.SETTLED);
    assertThatThrownBy(() -> payouts.retry("RF-retry-7-1", CHEN)).isInstanceOf(Refusal.class);
  }

  @Test
  void sendsADeclinedPayoutToAnotherAccount() {
    SETTING.approve(toBalance("RF-moved"));
    decline("RF-moved-7-1");

    var moved =
        payouts.redirect("RF-moved-7-1", Payee.bankAccount("林晓", "6222…8842", "招商银行"), CHEN);

    assertThat(moved.channel()).isEqualTo(ChannelKind.BANK_TRANSFER);
    assertThat(moved.held()).isTrue();
    SETTING.inTransaction(() -> payouts.cancel("RF-moved"));
  }

  private void decline(String reference) {
    SETTING
        .db()
        .sql("update payout.payout set status = 'DECLINED' where reference = :reference")
        .param("reference", reference)
        .update();
  }

  private static void assertRefused(String problem, PayoutRequest request) {
    assertThatThrownBy(() -> SETTING.approve(request))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(problem);
  }
}
