package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.BusinessCalendar;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.arrival.ActualArrivals.Journey;
import dev.refunddesk.policy.TenderKind;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is promised of a way of paying, and what came of it.
 *
 * @param promised in working days
 * @param actual absent while nothing has arrived by this way
 */
public record ArrivalRow(TenderKind way, int promised, @Nullable Actual actual) {

  /** Fewer arrivals than this prove nothing. */
  static final int ENOUGH = 20;

  /** So many days to spare nobody needs. */
  private static final int TIMID = 2;

  /**
   * How long it took.
   *
   * @param median in working days, half of all took no longer
   * @param most in working days, nine of ten took no longer
   */
  public record Actual(long payouts, int median, int most) {}

  /** What should be done about a promise; said by {@code calendar.advice.<NAME>}. */
  public enum Advice {
    NONE,
    TOO_FEW,
    FITS,
    BROKEN,
    TIMID
  }

  static ArrivalRow of(
      TenderKind way, int promised, List<Journey> journeys, BusinessCalendar calendar) {
    var byDays = new TreeMap<Integer, Long>();
    for (var journey : journeys) {
      if (journey.method() == method(way)) {
        var days = calendar.count(journey.sentOn(), journey.settledOn());
        byDays.merge(days, journey.payouts(), Long::sum);
      }
    }
    var total = byDays.values().stream().mapToLong(Long::longValue).sum();
    var actual =
        total == 0 ? null : new Actual(total, share(byDays, total, 50), share(byDays, total, 90));
    return new ArrivalRow(way, promised, actual);
  }

  /** The fewest days within which so many of a hundred arrived. */
  private static int share(TreeMap<Integer, Long> byDays, long total, int percent) {
    var seen = 0L;
    for (var each : byDays.entrySet()) {
      seen += each.getValue();
      if (seen * 100 >= total * percent) {
        return each.getKey();
      }
    }
    return byDays.lastKey();
  }

  private static Payee.@Nullable Method method(TenderKind way) {
    return switch (way) {
      case ALIPAY -> Payee.Method.ALIPAY;
      case WECHAT -> Payee.Method.WECHAT;
      case STRIPE -> Payee.Method.STRIPE;
      case PAYPAL -> Payee.Method.PAYPAL;
      case BANK_TRANSFER -> Payee.Method.BANK_ACCOUNT;
      case BALANCE, GIFT -> Payee.Method.BALANCE;
      case VOUCHER -> null;
    };
  }

  public Advice advice() {
    if (actual == null) {
      return Advice.NONE;
    }
    if (actual.payouts() < ENOUGH) {
      return Advice.TOO_FEW;
    }
    if (actual.most() > promised) {
      return Advice.BROKEN;
    }
    return promised - actual.most() >= TIMID ? Advice.TIMID : Advice.FITS;
  }
}
