package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.bank.BatchLineStore.Line;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bank's file as it stands there.
 *
 * @param line its place in the file, the header being 1
 * @param amount empty if the bank does not repeat it
 */
record ResultRow(
    int line, String reference, String status, String amount, String serial, String reason) {

  private static final Set<String> SETTLED =
      Set.of("SUCCESS", "SETTLED", "PAID", "OK", "成功", "交易成功", "已到账");
  private static final Set<String> DECLINED =
      Set.of("FAILED", "FAIL", "DECLINED", "REJECTED", "失败", "交易失败", "退票");
  private static final Set<String> PENDING = Set.of("PENDING", "PROCESSING", "处理中", "交易处理中");

  /** What the line means for what we know of the transfer. */
  ResultVerdict judge(@Nullable Line known) {
    if (known == null) {
      return ResultVerdict.NOT_IN_BATCH;
    }
    if (!known.isAccepted()) {
      return ResultVerdict.NOT_SENT;
    }
    if (!amount.isEmpty() && !isAmount(known.amount())) {
      return ResultVerdict.AMOUNT_DIFFERS;
    }
    return switch (meaning()) {
      case SETTLED -> serial.isEmpty() ? ResultVerdict.SERIAL_MISSING : ended(known);
      case DECLINED -> ended(known);
      case WAITING -> ResultVerdict.PENDING;
      default -> ResultVerdict.STATUS_UNREADABLE;
    };
  }

  private ResultVerdict ended(Line known) {
    if (known.result() == null) {
      return meaning() == PayoutStatus.SETTLED ? ResultVerdict.SETTLED : ResultVerdict.DECLINED;
    }
    return isSameAs(known) ? ResultVerdict.REPEATED : ResultVerdict.CONTRADICTS;
  }

  /** A second arrival by another number is no repetition: it may be a second payment. */
  private boolean isSameAs(Line known) {
    return known.result() == meaning()
        && (meaning() == PayoutStatus.DECLINED || serial.equals(known.serial()));
  }

  /** What the line claims; two claims about one transfer cannot both be true. */
  Claim claim() {
    return new Claim(meaning(), meaning() == PayoutStatus.SETTLED ? serial : "");
  }

  record Claim(PayoutStatus result, String serial) {}

  /** What a person who looks at the verdict wants to see of the line. */
  String detail(ResultVerdict verdict) {
    return switch (verdict) {
      case DECLINED -> reason;
      case AMOUNT_DIFFERS -> amount;
      case STATUS_UNREADABLE, CONTRADICTS -> status;
      default -> serial;
    };
  }

  BankAnswer answer() {
    return new BankAnswer(
        meaning(), serial.isEmpty() ? null : serial, reason.isEmpty() ? null : reason);
  }

  private PayoutStatus meaning() {
    var word = status.toUpperCase(Locale.ROOT);
    if (SETTLED.contains(word)) {
      return PayoutStatus.SETTLED;
    }
    if (DECLINED.contains(word)) {
      return PayoutStatus.DECLINED;
    }
    return PENDING.contains(word) ? PayoutStatus.WAITING : PayoutStatus.UNKNOWN;
  }

  private boolean isAmount(Money sent) {
    try {
      return new BigDecimal(amount.replace(",", "")).compareTo(sent.toDecimal()) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
