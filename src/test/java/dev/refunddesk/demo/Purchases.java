package dev.refunddesk.demo;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.Arrears;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.InstanceState;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Named purchases that tests share. */
public final class Purchases {

  private static final Instant PAID_AT = Instant.parse("2026-03-15T02:20:00Z");

  private static final Duration FOURTEEN_MONTHS = Duration.ofDays(425);
  private static final AtomicInteger NUMBERS = new AtomicInteger(8842);

  /** The worked example: a year of a VPS, four days old, paid with Alipay and balance. */
  public static final Order VPS_FOUR_DAYS_OLD = vps("VPS-20260315-8842", PAID_AT);

  /** What the same customer had bought before, so that the example is no first order. */
  public static final Order LAST_YEARS = vps("VPS-20250110-1001", PAID_AT.minus(FOURTEEN_MONTHS));

  private Purchases() {}

  /** The worked example once more, under a number of its own. */
  public static Order another() {
    return vps("VPS-20260315-" + NUMBERS.incrementAndGet(), PAID_AT);
  }

  private static Order vps(String number, Instant paidAt) {
    return new Order(
        number,
        "liming@example.com",
        "李明",
        Currency.getInstance("CNY"),
        paidAt,
        new Service(
            "香港 CN2 VPS 2核4G",
            "vps",
            Platform.OWN,
            BillingMode.SUBSCRIPTION,
            LocalDate.of(2026, 3, 15),
            LocalDate.of(2027, 3, 14),
            "i-hk-8842",
            InstanceState.RUNNING,
            "hk-cn2-01.example.net",
            null),
        List.of(
            new OrderLine(OrderLine.Kind.SERVICE, "VPS 年付", cny(1_158_00)),
            new OrderLine(OrderLine.Kind.SETUP_FEE, "一次性开通费", cny(30_00)),
            new OrderLine(OrderLine.Kind.VOUCHER, "优惠券 NEW100", cny(-100_00))),
        List.of(alipay(number), balance(number)),
        new Arrears(cny(0), PAID_AT));
  }

  private static Tender alipay(String order) {
    return new Tender(
        Tender.id(order, 1),
        Tender.Kind.ALIPAY,
        cny(1_000_00),
        cny(0),
        "2026031522001",
        PAID_AT,
        "支付宝（银行卡）",
        "尾号 0403");
  }

  private static Tender balance(String order) {
    return new Tender(
        Tender.id(order, 2), Tender.Kind.BALANCE, cny(88_00), cny(0), null, PAID_AT, "账户余额", null);
  }

  private static Money cny(long minor) {
    return Money.of(minor, "CNY");
  }
}
