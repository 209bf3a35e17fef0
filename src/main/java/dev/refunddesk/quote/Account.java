package dev.refunddesk.quote;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.purchase.Arrears;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Tender;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer across all orders, asked once for all of them.
 *
 * @param refunds what went back this calendar year
 * @param bought when the latest orders were bought, enough to know whether one was the first
 */
record Account(
    List<Arrears> arrears, List<Tender.Refund> refunds, List<Instant> bought, Instant asOf) {

  private static final int ENOUGH = 200;

  static Account of(Purchases purchases, String email, Instant at, ZoneId zone) {
    var newYear = at.atZone(zone).toLocalDate().withDayOfYear(1).atStartOfDay(zone).toInstant();
    return new Account(
        purchases.arrearsOf(email),
        purchases.refundsOf(email, newYear),
        purchases.purchasesOf(email, ENOUGH),
        at);
  }

  Facts.Account facts(Order order) {
    return new Facts.Account(
        arrears(order),
        unusedBalance(order),
        new Fact<>(refundedOrders(), Fact.Source.DESK, asOf),
        new Fact<>(earlier(order), Fact.Source.DESK, asOf));
  }

  private @Nullable Fact<Money> arrears(Order order) {
    return arrears.stream()
        .filter(each -> each.amount().currency().equals(order.currency()))
        .findFirst()
        .map(each -> new Fact<>(each.amount(), Fact.Source.ORDER, each.asOf()))
        .orElse(null);
  }

  /** Of money paid in ahead, what the meter has not taken yet. */
  private static @Nullable Fact<Money> unusedBalance(Order order) {
    var usage = order.service().usage();
    if (order.service().billing() != BillingMode.BALANCE || usage == null) {
      return null;
    }
    var metered = usage.metered();
    return metered == null
        ? null
        : new Fact<>(
            order.refundable().minus(metered).max(Money.zero(order.currency())),
            Fact.Source.PLATFORM,
            usage.asOf());
  }

  private int refundedOrders() {
    return (int) refunds.stream().map(Tender.Refund::orderNumber).distinct().count();
  }

  private int earlier(Order order) {
    return (int) bought.stream().filter(each -> each.isBefore(order.boughtAt())).count();
  }
}
