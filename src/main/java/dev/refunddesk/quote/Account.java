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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer across all orders, asked once for all of them.
 *
 * @param refunds what went back before, the latest first; enough for every quota
 * @param bought when the latest orders were bought, enough to know whether one was the first
 */
record Account(
    List<Arrears> arrears, List<Tender.Refunded> refunds, List<Instant> bought, Instant asOf) {

  private static final int ENOUGH = 200;
  private static final int REFUNDS = 2_000;

  static Account of(Purchases purchases, String email, Instant at) {
    return new Account(
        purchases.arrearsOf(email),
        purchases.refundedTo(email, REFUNDS),
        purchases.purchasesOf(email, ENOUGH),
        at);
  }

  /** Of somebody the desk knows nothing else of. */
  static Account stranger(Instant at) {
    return new Account(List.of(), List.of(), List.of(), at);
  }

  /** With what an order says of the account that nobody has recorded. */
  Account owing(@Nullable Arrears said) {
    return said == null ? this : new Account(List.of(said), refunds, bought, asOf);
  }

  Facts.Account facts(Order order) {
    return new Facts.Account(
        arrears(order),
        unusedBalance(order),
        new Fact<>(refunds.stream().map(Account::refund).toList(), Fact.Source.DESK, asOf),
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

  private static Facts.Refund refund(Tender.Refunded refunded) {
    return new Facts.Refund(
        refunded.orderNumber(),
        refunded.platform().code(),
        refunded.productKind(),
        refunded.whole(),
        refunded.refundedAt());
  }

  private int earlier(Order order) {
    return (int) bought.stream().filter(each -> each.isBefore(order.boughtAt())).count();
  }
}
