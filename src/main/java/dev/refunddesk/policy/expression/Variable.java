package dev.refunddesk.policy.expression;

import dev.refunddesk.policy.Fact.Source;
import java.util.Arrays;
import java.util.Optional;

/**
 * A fact that expressions may name; what it is called for people is the message {@code
 * policy.variable.<NAME>}.
 */
public enum Variable {
  PLATFORM("platform", Kind.TEXT, Source.ORDER),
  PRODUCT("product", Kind.TEXT, Source.ORDER),
  BILLING("billing", Kind.TEXT, Source.ORDER),
  CURRENCY("currency", Kind.TEXT, Source.ORDER),
  /** What was paid in money, vouchers apart. */
  PAID("paid", Kind.AMOUNT, Source.ORDER),
  /** The service lines before discounts. */
  PRICE("price", Kind.AMOUNT, Source.ORDER),
  SETUP_FEE("setupFee", Kind.AMOUNT, Source.ORDER),
  /** What discounts and vouchers took off. */
  DISCOUNT("discount", Kind.AMOUNT, Source.ORDER),
  REFUNDED("refunded", Kind.AMOUNT, Source.DESK),
  PAYMENTS("payments", Kind.TEXTS, Source.ORDER),
  /** The calendar day since the payment, whose own day is the first. */
  DAYS("days", Kind.COUNT, Source.ORDER),
  /** Full hours since the payment. */
  HOURS("hours", Kind.COUNT, Source.ORDER),
  /** How many days the period paid for has. */
  TERM_DAYS("termDays", Kind.COUNT, Source.ORDER),
  /** The calendar days of the period begun so far. */
  USED_DAYS("usedDays", Kind.COUNT, Source.ORDER),
  STATE("state", Kind.TEXT, Source.PLATFORM),
  METERED_HOURS("meteredHours", Kind.COUNT, Source.PLATFORM),
  METERED("metered", Kind.AMOUNT, Source.PLATFORM),
  ARREARS("arrears", Kind.AMOUNT, Source.PLATFORM),
  UNUSED_BALANCE("unusedBalance", Kind.AMOUNT, Source.PLATFORM),
  /** Orders refunded before, ever. */
  REFUNDS("refunds", Kind.COUNT, Source.DESK),
  /** Orders refunded before in this calendar year. */
  REFUNDS_THIS_YEAR("refundsThisYear", Kind.COUNT, Source.DESK),
  EARLIER_ORDERS("earlierOrders", Kind.COUNT, Source.DESK),
  INVOICED("invoiced", Kind.TRUTH, Source.STAFF),
  TERMS_ACCEPTED("termsAccepted", Kind.TRUTH, Source.CUSTOMER),
  REASON("reason", Kind.TEXT, Source.CUSTOMER),
  /** How many characters the explanation has. */
  EXPLANATION("explanation", Kind.COUNT, Source.CUSTOMER),
  DOCUMENTS("documents", Kind.TEXTS, Source.CUSTOMER);

  private final String word;
  private final Kind kind;
  private final Source teller;

  Variable(String word, Kind kind, Source teller) {
    this.word = word;
    this.kind = kind;
    this.teller = teller;
  }

  /** What values it has. */
  public enum Kind {
    /** An amount in the smallest unit of the order's currency: 108800 is ¥1,088.00. */
    AMOUNT,
    COUNT,
    TEXT,
    TRUTH,
    TEXTS
  }

  /** How an expression names it. */
  public String word() {
    return word;
  }

  public Kind kind() {
    return kind;
  }

  /** Who tells it. */
  public Source teller() {
    return teller;
  }

  static Optional<Variable> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
