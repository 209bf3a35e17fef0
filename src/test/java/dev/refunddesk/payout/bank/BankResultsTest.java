package dev.refunddesk.payout.bank;

import static dev.refunddesk.payout.Requests.CHEN;
import static dev.refunddesk.payout.Requests.toAlipay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.payout.PayoutSetting;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BankResultsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final PayoutSetting SETTING = PayoutSetting.still(DATABASE);
  private static final AtomicInteger TICKETS = new AtomicInteger();
  private static final String HEADER = "reference,status,serial,reason,amount";

  private final BankResults results = SETTING.get(BankResults.class);

  @AfterEach
  void booksAreInOrder() {
    SETTING.assertBooksInOrder();
  }

  @AfterAll
  static void close() {
    SETTING.close();
  }

  @Test
  void booksWhatArrivedAndWhatDidNot() {
    var batch = Batch.of(2);

    var report =
        record(batch, batch.first() + ",SUCCESS,S1,,961.77", batch.second() + ",失败,,户名不符,");

    assertThat(verdicts(report)).containsExactly(ResultVerdict.SETTLED, ResultVerdict.DECLINED);
    var arrived = SETTING.payout(batch.first());
    assertThat(arrived.status()).isEqualTo(PayoutStatus.SETTLED);
    assertThat(arrived.providerReference()).isEqualTo("S1");
    assertThat(SETTING.payout(batch.second()).reason()).isEqualTo("户名不符");
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() {
    var batch = Batch.of(2);
    var lines = new String[] {batch.first() + ",SUCCESS,S1,,", batch.second() + ",FAILED,,closed,"};
    record(batch, lines);
    var before = SETTING.balances();

    var again = record(batch, lines);

    assertThat(verdicts(again)).containsOnly(ResultVerdict.REPEATED);
    assertThat(SETTING.balances()).isEqualTo(before);
  }

  @Test
  void doesNotCareForTheOrderOfTheLines() {
    var batch = Batch.of(3);
    var lines =
        List.of(
            batch.first() + ",SUCCESS,S1,,",
            batch.first() + ",FAILED,,closed,",
            batch.second() + ",SUCCESS,S2,,",
            batch.second() + ",SUCCESS,S2,,",
            batch.third() + ",PROCESSING,,,");

    record(batch, lines.reversed().toArray(String[]::new));
    var shuffled = batch.statuses();
    record(batch, lines.toArray(String[]::new));

    assertThat(shuffled)
        .containsExactly(PayoutStatus.WAITING, PayoutStatus.SETTLED, PayoutStatus.WAITING);
    assertThat(batch.statuses()).isEqualTo(shuffled);
  }

  @Test
  void namesEachLineThatDoesNotFitAndBooksTheOthers() {
    var batch = Batch.of(3);
    var other = Batch.of(1);

    var report =
        record(
            batch,
            other.first() + ",SUCCESS,S9,,",
            batch.first() + ",SUCCESS,S1,,961.78",
            batch.second() + ",MAYBE,S2,,",
            batch.second() + ",SUCCESS,,,",
            batch.third() + ",SUCCESS,S3,,\"961.77\"");

    assertThat(verdicts(report))
        .containsExactly(
            ResultVerdict.NOT_IN_BATCH,
            ResultVerdict.AMOUNT_DIFFERS,
            ResultVerdict.STATUS_UNREADABLE,
            ResultVerdict.SERIAL_MISSING,
            ResultVerdict.SETTLED);
    assertThat(report.open()).extracting(ResultReport.Line::line).containsExactly(2, 3, 4, 5);
    assertThat(batch.statuses())
        .containsExactly(PayoutStatus.WAITING, PayoutStatus.WAITING, PayoutStatus.SETTLED);
  }

  @Test
  void neverTurnsOverWhatTheBankSaidBefore() {
    var batch = Batch.of(2);
    record(batch, batch.first() + ",SUCCESS,S1,,", batch.second() + ",FAILED,,closed,");

    var report =
        record(
            batch,
            batch.first() + ",FAILED,,sorry,",
            batch.second() + ",SUCCESS,S2,,",
            batch.first() + ",SUCCESS,S99,,");

    assertThat(verdicts(report)).containsOnly(ResultVerdict.CONTRADICTS);
    assertThat(batch.statuses()).containsExactly(PayoutStatus.SETTLED, PayoutStatus.DECLINED);
  }

  @Test
  void readsTheFilesThatBanksInChinaWrite() {
    var batch = Batch.of(1);
    var file = "交易流水号,客户参考号,交易状态,备注\r\n20260320-1,%s,交易成功,\r\n".formatted(batch.first());

    results.record(batch.number(), "回盘.csv", file.getBytes(Charset.forName("GBK")), CHEN);
    SETTING.drain();

    assertThat(batch.statuses()).containsExactly(PayoutStatus.SETTLED);
  }

  @Test
  void refusesWhatIsNoFileOfResults() {
    var batch = Batch.of(1);

    assertThatThrownBy(() -> upload(batch, "")).hasMessageContaining("payout-result-size");
    assertThatThrownBy(() -> upload(batch, "reference,status,reason\na,b,c\n"))
        .hasMessageContaining("payout-column-missing [serial]");
    assertThatThrownBy(() -> upload(batch, HEADER + "\n\"a\"b,c,d,e,f\n"))
        .hasMessageContaining("payout-result-unreadable");
  }

  private ResultReport record(Batch batch, String... lines) {
    var id = upload(batch, HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n");
    SETTING.drain();
    return results.report(id);
  }

  private UUID upload(Batch batch, String file) {
    return results.record(
        batch.number(), "results.csv", file.getBytes(StandardCharsets.UTF_8), CHEN);
  }

  private static List<ResultVerdict> verdicts(ResultReport report) {
    return report.lines().stream().map(ResultReport.Line::verdict).toList();
  }

  private record Batch(String number, List<String> references) {

    /** A batch of so many payouts, its file handed out. */
    static Batch of(int size) {
      var requests =
          Stream.generate(() -> toAlipay("RF-%s".formatted(TICKETS.incrementAndGet())))
              .limit(size)
              .toList();
      requests.forEach(SETTING::approve);
      var number = SETTING.get(BankBatches.class).create(CHEN);
      SETTING.drain();
      return new Batch(number, requests.stream().map(request -> request.reference()).toList());
    }

    String first() {
      return references.get(0);
    }

    String second() {
      return references.get(1);
    }

    String third() {
      return references.get(2);
    }

    List<PayoutStatus> statuses() {
      return references.stream().map(reference -> SETTING.payout(reference).status()).toList();
    }
  }
}
