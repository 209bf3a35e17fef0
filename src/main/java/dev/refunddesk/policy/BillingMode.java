package dev.refunddesk.policy;

/**
 * How a service is charged for; the name for people is the message {@code policy.billing.<NAME>}.
 */
public enum BillingMode {
  /** Paid ahead for a period of months or years (包年包月). */
  SUBSCRIPTION,
  /** Paid by what was used (按量付费). */
  PAY_AS_YOU_GO,
  /** Paid by the hour (按小时). */
  HOURLY,
  /** A commitment for a term (预留). */
  RESERVED,
  /** Money put on account and not yet spent (余额充值). */
  BALANCE
}
