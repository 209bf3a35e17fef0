package dev.refunddesk.policy;

/** The ways of paying; the name for people is the message {@code policy.tender.<NAME>}. */
public enum TenderKind {
  ALIPAY,
  WECHAT,
  STRIPE,
  PAYPAL,
  BANK_TRANSFER,
  BALANCE,
  GIFT,
  /** Never given back: it was not money. */
  VOUCHER
}
