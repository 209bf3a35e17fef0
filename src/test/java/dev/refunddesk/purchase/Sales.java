package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.Tender.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the shop sold of each platform on 15 March 2026, to whom a test likes: one order that meets
 * what the shipped policy of its platform asks of the order.
 */
public final class Sales {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 15);
  private static final Instant METER_READ = Orders.PAID_AT.plus(Duration.ofHours(74));
  private static final AtomicInteger SERIAL = new AtomicInteger(3100);

  private Sales() {}

  /** An order of the platform; that of the own brand is the worked example. */
  public static Order of(Platform platform, String email, String name) {
    return switch (platform) {
      case OWN -> Orders.anotherOf(email, name);
      case ALIYUN ->
          order(
              email,
              name,
              new Ware("ECS 通用型 2核4G", "ecs", platform, BillingMode.PAY_AS_YOU_GO),
              new Bill(Kind.BALANCE, Money.of(227_00, "CNY"), Money.of(37_00, "CNY")));
      case TENCENT ->
          order(
              email,
              name,
              new Ware("Lighthouse 2核4G 6M", "lighthouse", platform, BillingMode.SUBSCRIPTION),
              new Bill(Kind.WECHAT, Money.of(788_00, "CNY"), null));
      case AWS ->
          order(
              email,
              name,
              new Ware("EC2 t3.small", "ec2", platform, BillingMode.RESERVED),
              new Bill(Kind.STRIPE, Money.of(36_50, "USD"), null));
      case VULTR ->
          order(
              email,
              name,
              new Ware("High Frequency 2GB", "vps", platform, BillingMode.HOURLY),
              new Bill(Kind.PAYPAL, Money.of(24_00, "USD"), null));
      case DIGITALOCEAN ->
          order(
              email,
              name,
              new Ware("Basic Droplet 2GB", "droplet", platform, BillingMode.HOURLY),
              new Bill(Kind.BALANCE, Money.of(12_00, "USD"), null));
    };
  }

  private record Ware(String name, String kind, Platform platform, BillingMode billing) {

    boolean ahead() {
      return billing == BillingMode.SUBSCRIPTION || billing == BillingMode.RESERVED;
    }
  }

  private record Bill(Kind by, Money paid, @Nullable Money metered) {}

  private static Order order(String email, String name, Ware ware, Bill bill) {
    var number = "VPS-20260315-" + SERIAL.incrementAndGet();
    var currency = bill.paid().currency();
    return new Order(
        number,
        email,
        name,
        currency,
        Orders.PAID_AT,
        service(ware, bill),
        List.of(new OrderLine(OrderLine.Kind.SERVICE, null, bill.paid())),
        List.of(tender(number, bill)),
        new Arrears(Money.zero(currency), Orders.PAID_AT));
  }

  private static Service service(Ware ware, Bill bill) {
    return new Service(
        ware.name(),
        ware.kind(),
        ware.platform(),
        ware.billing(),
        FIRST_DAY,
        ware.ahead() ? FIRST_DAY.plusYears(1).minusDays(1) : null,
        "i-" + ware.platform().code(),
        ware.platform() == Platform.VULTR ? InstanceState.STOPPED : InstanceState.RUNNING,
        null,
        ware.ahead() ? null : new Usage(bill.metered(), 74L, 4_200_000_000L, METER_READ));
  }

  private static Tender tender(String order, Bill bill) {
    var balance = bill.by() == Kind.BALANCE;
    return new Tender(
        Tender.id(order, 1),
        bill.by(),
        bill.paid(),
        Money.zero(bill.paid().currency()),
        balance ? null : "42000012345678" + order.substring(order.length() - 4),
        Orders.PAID_AT,
        null,
        balance ? null : "尾号 8842");
  }
}
