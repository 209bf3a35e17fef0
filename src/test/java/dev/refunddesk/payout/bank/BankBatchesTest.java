package dev.refunddesk.payout.bank;

import static dev.refunddesk.payout.Requests.CHEN;
import static dev.refunddesk.payout.Requests.dueAt;
import static dev.refunddesk.payout.Requests.numbered;
import static dev.refunddesk.payout.Requests.part;
import static dev.refunddesk.payout.Requests.to;
import static dev.refunddesk.payout.Requests.toAlipay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.PayoutSetting;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

class BankBatchesTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final PayoutSetting SETTING = PayoutSetting.still(DATABASE);

  private final BankBatches batches = SETTING.get(BankBatches.class);
  private final BatchPages pages = SETTING.get(BatchPages.class);

  @AfterEach
  void booksAreInOrder() {
    SETTING.assertBooksInOrder();
  }

  @AfterAll
  static void close() {
    SETTING.close();
  }

  @Test
  void gathersWhatIsDueAndNothingThatCanStillBeTakenBack() {
    SETTING.approve(toAlipay("RF-due"));
    SETTING.approve(dueAt(SETTING.now().plusSeconds(30), toAlipay("RF-young")));

    var number = batches.create(CHEN);

    assertThat(number).startsWith("B260319-");
    assertThat(pages.lines(number)).extracting(BatchLine::ticket).containsExactly("RF-due");
    assertThatThrownBy(() -> batches.create(CHEN)).hasMessageContaining("payout-nothing-due");
    SETTING.inTransaction(() -> SETTING.get(Payouts.class).cancel("RF-young"));
  }

  @Test
  void isNotHandedOutBeforeEveryLineIsInTheFile() {
    SETTING.approve(toAlipay("RF-half"));
    var number = batches.create(CHEN);

    assertThatThrownBy(() -> batches.file(number, chinese()))
        .hasMessageContaining("payout-batch-not-ready");
    SETTING.drain();

    assertThat(batches.file(number, chinese())).isEqualTo(batches.file(number, chinese()));
    assertThat(SETTING.payout("RF-half-7-2").status()).isEqualTo(PayoutStatus.WAITING);
  }

  @Test
  void handsOutAFileThatABankCanRead() {
    SETTING.approve(toAlipay("RF-file"));
    var number = batches.create(CHEN);
    SETTING.drain();

    var file = new String(batches.file(number, chinese()), StandardCharsets.UTF_8);

    assertThat(file)
        .isEqualTo(
            "\uFEFF参考号,方式,收款人,开户行,账号,原交易号,金额,币种,工单编号,批次\r\n"
                + "RF-file-7-2,支付宝,林晓,,138****8000,2026031522001400000000008842,961.77,CNY,"
                + "RF-file,%s\r\n".formatted(number));
  }

  @Test
  void letsNoSpreadsheetCalculateWhatACustomerWrote() {
    var trap = Payee.bankAccount("=HYPERLINK(\"http://evil.example\")", "+86 622", "@bank, \"x\"");
    SETTING.approve(to(trap, part("RF-trap", "trap/1", 10_00, 10_00)));
    var number = batches.create(CHEN);
    SETTING.drain();

    var file = new String(batches.file(number, chinese()), StandardCharsets.UTF_8);

    assertThat(file)
        .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"")
        .contains("\"'@bank, \"\"x\"\"\",'+86 622,");
  }

  @Test
  void keepsABatchedPayoutFromBeingWithdrawn() {
    SETTING.approve(toAlipay("RF-in"));
    batches.create(CHEN);

    assertThatThrownBy(
            () -> SETTING.inTransaction(() -> SETTING.get(Payouts.class).cancel("RF-in")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("payout-already-sent");
  }

  @Test
  void showsHowFarABatchIs() {
    SETTING.approve(toAlipay("RF-far"), numbered(3, to(bank(), part("RF-far", "far/3", 500, 500))));
    var number = batches.create(CHEN);
    SETTING.drain();

    var batch = pages.get(number);

    assertThat(batch.isReady()).isTrue();
    assertThat(batch.open()).isEqualTo(2);
    assertThat(batch.by()).isEqualTo(CHEN);
    assertThat(pages.latest()).first().isEqualTo(batch);
    assertThat(pages.totals(number))
        .extracting(total -> total.method() + " " + total.amount())
        .containsExactly("ALIPAY 961.77 CNY", "BANK_ACCOUNT 5.00 CNY");
  }

  private static Payee bank() {
    return Payee.bankAccount("林晓", "6222…8842", "招商银行");
  }

  private static Texts chinese() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/payout");
    messages.setDefaultEncoding("UTF-8");
    return new Texts(Language.ZH, ZoneId.of("Asia/Shanghai"), messages);
  }
}
