package dev.refunddesk.demo;

import dev.refunddesk.demo.Catalogue.Product;
import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.purchase.Arrears;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.InstanceState;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.purchase.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders of the made-up shop, the same each time for the same day. */
record Shopping(Instant now, ZoneId zone) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final long VOUCHER_MINOR = 100_00;
  private static final int TWELFTHS = 12;

  /**
   * One order.
   *
   * @param serial tells orders apart
   * @param age how long ago it was paid
   */
  record Purchase(Account customer, Product product, int serial, Duration age, Manner manner) {

    String say(String zh, String en) {
      return new Text(zh, en).in(customer.language());
    }
  }

  /**
   * What is particular about an order.
   *
   * @param byBalance the share of the price that was paid with balance, in twelfths
   * @param stopped whether the instance is stopped
   * @param owes whether the customer's account owes anything
   */
  record Manner(int byBalance, boolean stopped, boolean owes) {

    static final Manner PLAIN = new Manner(0, false, false);
    static final Manner BY_BALANCE = new Manner(TWELFTHS, false, false);
  }

  Order order(Purchase purchase) {
    var paidAt = now.minus(purchase.age());
    var number = "VPS-" + DAY.format(paidAt.atZone(zone)) + "-" + purchase.serial();
    var lines = lines(purchase);
    var total = lines.stream().map(OrderLine::amount).reduce(Money::plus).orElseThrow();
    return new Order(
        number,
        purchase.customer().email(),
        purchase.customer().name(),
        Currency.getInstance(purchase.product().currency()),
        paidAt,
        service(purchase, paidAt),
        lines,
        tenders(purchase, number, total, paidAt),
        new Arrears(arrears(purchase), now));
  }

  private static List<OrderLine> lines(Purchase purchase) {
    var product = purchase.product();
    var lines = new ArrayList<OrderLine>();
    lines.add(new OrderLine(OrderLine.Kind.SERVICE, null, money(product, product.minor())));
    if (product.setupMinor() > 0) {
      var fee = purchase.say("一次性开通费", "One-time set-up fee");
      var voucher = purchase.say("优惠券 NEW100", "Voucher NEW100");
      lines.add(new OrderLine(OrderLine.Kind.SETUP_FEE, fee, money(product, product.setupMinor())));
      lines.add(new OrderLine(OrderLine.Kind.VOUCHER, voucher, money(product, -VOUCHER_MINOR)));
    }
    return lines;
  }

  private Service service(Purchase purchase, Instant paidAt) {
    var product = purchase.product();
    var first = paidAt.atZone(zone).toLocalDate();
    var ahead = product.months() > 0;
    return new Service(
        product.name().in(purchase.customer().language()),
        product.kind(),
        product.platform(),
        product.billing(),
        first,
        ahead ? first.plusMonths(product.months()).minusDays(1) : null,
        "i-" + Integer.toHexString(0x10_0000 + purchase.serial() * 7919),
        state(purchase),
        product.platform() == Platform.OWN ? "node-" + purchase.serial() + ".nebula.example" : null,
        usage(purchase));
  }

  private static InstanceState state(Purchase purchase) {
    return purchase.manner().stopped() ? InstanceState.STOPPED : InstanceState.RUNNING;
  }

  private @Nullable Usage usage(Purchase purchase) {
    var product = purchase.product();
    if (product.billing() == BillingMode.SUBSCRIPTION
        || product.billing() == BillingMode.RESERVED) {
      return null;
    }
    var hours = Math.min(purchase.age().toHours() + 1, 600);
    var metered = money(product, product.minor() * hours / 672);
    return new Usage(metered, hours, hours * 57_000_000L, now);
  }

  private static List<Tender> tenders(
      Purchase purchase, String number, Money total, Instant paidAt) {
    var balance =
        new Money(total.minor() * purchase.manner().byBalance() / TWELFTHS, total.currency());
    var rest = total.minus(balance);
    var tenders = new ArrayList<Tender>();
    if (rest.isPositive()) {
      tenders.add(provider(purchase, number, rest, paidAt));
    }
    if (balance.isPositive()) {
      tenders.add(
          new Tender(
              Tender.id(number, tenders.size() + 1),
              Tender.Kind.BALANCE,
              balance,
              Money.zero(total.currency()),
              null,
              paidAt,
              null,
              null));
    }
    return tenders;
  }

  private static Tender provider(Purchase purchase, String number, Money amount, Instant paidAt) {
    var chinese = amount.currency().getCurrencyCode().equals("CNY");
    var even = purchase.serial() % 4 < 2;
    var kind =
        chinese
            ? (even ? Tender.Kind.ALIPAY : Tender.Kind.WECHAT)
            : (even ? Tender.Kind.STRIPE : Tender.Kind.PAYPAL);
    return new Tender(
        Tender.id(number, 1),
        kind,
        amount,
        Money.zero(amount.currency()),
        String.valueOf(4_200_000_000L + purchase.serial() * 104_729L),
        paidAt,
        kind == Tender.Kind.ALIPAY ? purchase.say("支付宝（银行卡）", "Alipay (bank card)") : null,
        purchase.say("尾号 ", "ending in ") + (1_000 + purchase.serial() * 37 % 9_000));
  }

  private static Money arrears(Purchase purchase) {
    return money(purchase.product(), purchase.manner().owes() ? 12_00 : 0);
  }

  private static Money money(Product product, long minor) {
    return Money.of(minor, product.currency());
  }
}
