package dev.refunddesk.portal.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be typed; in addresses and pages each goes by its name in lower case. */
public enum CheckField {
  PLATFORM("/order/service/platform"),
  BILLING("/order/service/billing"),
  KIND("/order/service/productKind"),
  CURRENCY("/order/currency"),
  PAID("/order/bill/paid"),
  BOUGHT("/order/boughtAt"),
  MONTHS("/months"),
  SETUP("/order/bill/setupFee"),
  ADDON("/order/bill/addon"),
  LICENCE("/order/bill/licence"),
  HOURS("/order/service/usage/hours"),
  HOURPRICE("/order/service/hourPrice"),
  METERED("/order/service/usage/metered"),
  STATE("/order/service/state"),
  ARREARS("/order/arrears"),
  REASON("/reason"),
  EXPLANATION("/explanation"),
  TERMS("/termsAccepted"),
  ORDERS("/facts/earlierOrders"),
  REFUNDS("/facts/refunds"),
  DISCOUNT("/order/bill/discountAmount"),
  VOUCHER("/order/bill/voucher"),
  WAY("/order/tenders/0/kind"),
  BALANCE("/balance"),
  GIFT("/gift"),
  REFUNDED("/order/tenders/0/refunded"),
  STARTS("/order/service/startsOn"),
  ENDS("/order/service/endsOn"),
  AT("/at");

  private final String pointer;

  CheckField(String pointer) {
    this.pointer = pointer;
  }

  /** The name of its field and its id on the page. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CheckField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  /** The field a fault of the question is about. */
  static Optional<CheckField> at(String pointer) {
    return Arrays.stream(values()).filter(field -> field.pointer.equals(pointer)).findFirst();
  }
}
