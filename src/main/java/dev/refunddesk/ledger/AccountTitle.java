package dev.refunddesk.ledger;

/**
 * The chart of accounts (科目); the name for people is {@code ledger.account.<NAME>}.
 *
 * <p>Codes follow the Chinese standard chart (企业会计准则), two digits added for what is ours.
 */
public enum AccountTitle {
  /** Money at the bank (银行存款). */
  BANK("1002", Side.DEBIT),
  /** Money held for the shop by a payment provider, one detail each (其他货币资金，渠道清算). */
  CHANNEL_CLEARING("101201", Side.DEBIT),
  /** What customers hold with the shop and may spend, one detail each (合同负债，客户余额). */
  CUSTOMER_BALANCE("220501", Side.CREDIT),
  /** Refunds decided and not yet arrived (其他应付款，应付退款). */
  REFUNDS_PAYABLE("224101", Side.CREDIT),
  /** Refunds granted, set against revenue (主营业务收入，退款). */
  REFUNDS("600101", Side.DEBIT);

  private final String code;
  private final Side normal;

  AccountTitle(String code, Side normal) {
    this.code = code;
    this.normal = normal;
  }

  public String code() {
    return code;
  }

  /** The side that makes the account grow. */
  public Side normal() {
    return normal;
  }
}
