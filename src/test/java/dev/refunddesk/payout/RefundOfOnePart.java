package dev.refunddesk.payout;

import static dev.refunddesk.payout.Requests.CHEN;
import static dev.refunddesk.payout.Requests.toAlipay;
import static dev.refunddesk.payout.Requests.toBalance;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.bank.BankBatches;
import dev.refunddesk.payout.bank.BankResults;

/** Everything people do until one payout has arrived; each step may be done again. */
record RefundOfOnePart(PayoutSetting setting, PayoutRequest request) {

  static RefundOfOnePart by(ChannelKind channel, String ticket, PayoutSetting setting) {
    return new RefundOfOnePart(
        setting, channel == ChannelKind.BALANCE ? toBalance(ticket) : toAlipay(ticket));
  }

  void approve() {
    setting.approve(request);
  }

  void batch() {
    try {
      setting.get(BankBatches.class).create(CHEN);
    } catch (Refusal nothingDue) {
      assert nothingDue.type().slug().equals("payout-nothing-due");
    }
  }

  boolean isAccepted() {
    return setting.payout(request.reference()).status() == PayoutStatus.WAITING;
  }

  void report() {
    var file = "reference,status,serial,reason\n%s,SUCCESS,S1,\n".formatted(request.reference());
    var number =
        setting
            .db()
            .sql("select batch from payout.batch_line where reference = :reference")
            .param("reference", request.reference())
            .query(String.class)
            .single();
    var _ =
        setting.get(BankResults.class).record(number, "results.csv", file.getBytes(UTF_8), CHEN);
  }

  boolean isArrived() {
    return setting.payout(request.reference()).status() == PayoutStatus.SETTLED;
  }

  boolean isKnown() {
    return news("SETTLED") == 1;
  }

  long news(String status) {
    return setting
        .db()
        .sql("select count(*) from public.news where reference = :reference and status = :status")
        .param("reference", request.reference())
        .param("status", status)
        .query(Long.class)
        .single();
  }
}
