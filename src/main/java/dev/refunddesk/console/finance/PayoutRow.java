package dev.refunddesk.console.finance;

import dev.refunddesk.kit.Icon;
import dev.refunddesk.kit.Tone;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutStatus;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payout in a list.
 *
 * @param haste how urgent its promise is by now
 * @param early whether it can still be taken back
 */
public record PayoutRow(Payout payout, Haste haste, boolean early) {

  /** How urgent a promise is. */
  public enum Haste {
    NONE(Tone.NEUTRAL),
    /** Promised for today or tomorrow. */
    SOON(Tone.WARNING),
    /** The promised day is over. */
    LATE(Tone.DANGER);

    private final Tone tone;

    Haste(Tone tone) {
      this.tone = tone;
    }

    public Tone tone() {
      return tone;
    }
  }

  static PayoutRow of(Payout payout, LocalDate today, Instant now) {
    var early = payout.status() == PayoutStatus.SCHEDULED && payout.dueAt().isAfter(now);
    return new PayoutRow(payout, haste(payout, today), early);
  }

  private static Haste haste(Payout payout, LocalDate today) {
    if (payout.settledAt() != null || payout.promisedOn().isAfter(today.plusDays(1))) {
      return Haste.NONE;
    }
    return payout.promisedOn().isBefore(today) ? Haste.LATE : Haste.SOON;
  }

  /** The account as finance knows it; a balance has none. */
  public String account() {
    return payout.payee().method() == Payee.Method.BALANCE ? "" : payout.payee().account();
  }

  public Tone tone() {
    return tone(payout.status());
  }

  public Icon icon() {
    return icon(payout.status());
  }

  /** The tone of a payout's state wherever it is shown. */
  public static Tone tone(PayoutStatus status) {
    return switch (status) {
      case SCHEDULED -> Tone.SUCCESS;
      case SENT, WAITING -> Tone.INFO;
      case UNKNOWN -> Tone.WARNING;
      case DECLINED -> Tone.DANGER;
      case SETTLED -> Tone.SUCCESS;
      case CANCELLED, REPLACED -> Tone.NEUTRAL;
    };
  }

  /** The icon of a payout's state wherever it is shown. */
  public static Icon icon(PayoutStatus status) {
    return switch (status) {
      case SCHEDULED -> Icon.CIRCLE_CHECK;
      case SENT -> Icon.TRANSFER;
      case WAITING -> Icon.SEND;
      case UNKNOWN -> Icon.HELP;
      case DECLINED -> Icon.ALERT_TRIANGLE;
      case SETTLED -> Icon.COIN;
      case CANCELLED -> Icon.BAN;
      case REPLACED -> Icon.REFRESH;
    };
  }
}
