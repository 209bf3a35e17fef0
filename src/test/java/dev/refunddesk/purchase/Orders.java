package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders that tests know by name. */
public final class Orders {

  public static final Currency CNY = Currency.getInstance("CNY");

  /** 10:20 in Shanghai. */
  public static final Instant PAID_AT = Instant.parse("2026-03-15T02:20:00Z");

  /** The worked example: a year of a VPS with a set-up fee, a coupon, and two tenders. */
  public static final Order LI_MING_VPS =
      vps("VPS-20260315-8842", "liming@example.com", "李明", PAID_AT);

  private static final Duration FOURTEEN_MONTHS = Duration.ofDays(425);
  private static final AtomicInteger SERIAL = new AtomicInteger(8842);

  private Orders() {}

  public static Money cny(long minor) {
    return new Money(minor, CNY);
  }

  /** The worked example once more, under a number of its own. */
  public static Order another() {
    return anotherOf("liming@example.com", "李明");
  }

  /** The worked example, bought by somebody else. */
  public static Order anotherOf(String email, String name) {
    return vps("VPS-20260315-" + SERIAL.incrementAndGet(), email, name, PAID_AT);
  }

  /** The same, with what its customer owes the shop by now. */
  public static Order owing(Order order, Money debt) {
    return new Order(
        order.number(),
        order.customerEmail(),
        order.customerName(),
        order.currency(),
        order.boughtAt(),
        order.service(),
        order.lines(),
        order.tenders(),
        new Arrears(debt, PAID_AT.plusSeconds(300_000)));
  }

  /** What the customer had bought before, so that the example is no first order. */
  public static Order lastYears(String email, String name) {
    var number = "VPS-20250114-" + SERIAL.incrementAndGet();
    return vps(number, email, name, PAID_AT.minus(FOURTEEN_MONTHS));
  }

  private static Order vps(String number, String email, String name, Instant paidAt) {
    return new Order(
        number,
        email,
        name,
        CNY,
        paidAt,
        new Service(
            "香港 CN2 VPS 2核4G",
            "vps",
            Platform.OWN,
            BillingMode.SUBSCRIPTION,
            LocalDate.of(2026, 3, 15),
            LocalDate.of(2027, 3, 14),
            "hk-8842",
            InstanceState.RUNNING,
            "hk-cn2-01.example.net",
            new Usage(null, 74L, 4_200_000_000L, paidAt.plusSeconds(266_400))),
        List.of(
            new OrderLine(OrderLine.Kind.SERVICE, "VPS 年付", cny(1158_00)),
            new OrderLine(OrderLine.Kind.SETUP_FEE, "一次性开通费", cny(30_00)),
            new OrderLine(OrderLine.Kind.VOUCHER, "优惠券 NEW100", cny(-100_00))),
        List.of(alipay(number, paidAt), balance(Tender.id(number, 2))),
        new Arrears(cny(0), paidAt));
  }

  private static Tender alipay(String order, Instant paidAt) {
    return new Tender(
        Tender.id(order, 1),
        Tender.Kind.ALIPAY,
        cny(1000_00),
        cny(0),
        "2026031522001400000001",
        paidAt,
        "支付宝（银行卡）",
        "尾号 0403");
  }

  /** A small order under this number. */
  public static Order numbered(String number) {
    return of(number, LI_MING_VPS.customerEmail(), LI_MING_VPS.service().name());
  }

  /** An order of ¥88.00 paid from the balance. */
  public static Order of(String number, String email, String serviceName) {
    var service =
        new Service(
            serviceName,
            "vps",
            Platform.OWN,
            BillingMode.HOURLY,
            LocalDate.of(2026, 3, 15),
            null,
            null,
            null,
            null,
            null);
    return new Order(
        number,
        email,
        "李明",
        CNY,
        PAID_AT,
        service,
        List.of(new OrderLine(OrderLine.Kind.SERVICE, null, cny(88_00))),
        List.of(balance(Tender.id(number, 1))),
        null);
  }

  /** ¥88.00 from the balance. */
  private static Tender balance(String id) {
    return new Tender(id, Tender.Kind.BALANCE, cny(88_00), cny(0), null, PAID_AT, null, null);
  }
}
