package dev.refunddesk.portal.check;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Tender;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calculator filled in from an order, without anything that tells whose it is. */
public final class CheckLink {

  private CheckLink() {}

  /** Where one can try what other dates or amounts would give. */
  public static String to(Order order) {
    var service = order.service();
    var typed = new EnumMap<CheckField, String>(CheckField.class);
    typed.put(CheckField.PLATFORM, service.platform().code());
    typed.put(CheckField.BILLING, service.billing().name());
    typed.put(CheckField.KIND, service.productKind());
    typed.put(CheckField.CURRENCY, order.currency().getCurrencyCode());
    typed.put(CheckField.BOUGHT, order.boughtAt().toString());
    typed.put(CheckField.STARTS, service.startsOn().toString());
    put(typed, CheckField.ENDS, service.endsOn());
    put(typed, CheckField.STATE, service.state());
    put(typed, CheckField.HOURPRICE, service.hourPrice());
    var usage = service.usage();
    if (usage != null) {
      put(typed, CheckField.HOURS, usage.hours());
      put(typed, CheckField.METERED, usage.metered() == null ? null : usage.metered().toDecimal());
    }
    put(
        typed,
        CheckField.ARREARS,
        order.arrears() == null ? null : decimal(order.arrears().amount()));
    putAmounts(typed, order);
    return new CheckForm(typed, Set.of(), false).link();
  }

  private static void putAmounts(Map<CheckField, String> typed, Order order) {
    typed.put(CheckField.PAID, decimal(order.paid()));
    putAmount(typed, CheckField.SETUP, order.of(OrderLine.Kind.SETUP_FEE));
    putAmount(typed, CheckField.ADDON, order.of(OrderLine.Kind.ADDON));
    putAmount(typed, CheckField.LICENCE, order.of(OrderLine.Kind.LICENCE));
    putAmount(typed, CheckField.DISCOUNT, order.of(OrderLine.Kind.DISCOUNT).negated());
    putAmount(typed, CheckField.VOUCHER, order.of(OrderLine.Kind.VOUCHER).negated());
    putAmount(typed, CheckField.BALANCE, paidBy(order, Tender.Kind.BALANCE));
    putAmount(typed, CheckField.GIFT, paidBy(order, Tender.Kind.GIFT));
  }

  private static Money paidBy(Order order, Tender.Kind kind) {
    return order.tenders().stream()
        .filter(tender -> tender.kind() == kind)
        .map(Tender::paid)
        .reduce(Money.zero(order.currency()), Money::plus);
  }

  private static void putAmount(Map<CheckField, String> typed, CheckField field, Money amount) {
    if (!amount.isZero()) {
      typed.put(field, decimal(amount));
    }
  }

  private static void put(Map<CheckField, String> typed, CheckField field, @Nullable Object value) {
    if (value != null) {
      typed.put(field, value.toString());
    }
  }

  private static String decimal(Money money) {
    return money.toDecimal().toPlainString();
  }
}
