package dev.refunddesk.purchase;

/**
 * How a service is charged for; its name for people is the message {@code purchase.billing.<NAME>}.
 */
public enum BillingMode {
  /** Paid ahead for a period of months or years (包年包月). */
  SUBSCRIPTION,
  /** Paid by what was used (按量付费). */
  PAY_AS_YOU_GO,
  /** Paid by the hour (按小时). */
  HOURLY,
  /** A commitment for a term, such as a savings plan (预留). */
  RESERVED,
  /** Money put on account, not yet spent (余额充值). */
  BALANCE
}
