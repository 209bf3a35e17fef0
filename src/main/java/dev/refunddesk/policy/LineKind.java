package dev.refunddesk.policy;

/**
 * What a line of an order is for; the name for people is the message {@code policy.line.<NAME>}.
 */
public enum LineKind {
  SERVICE,
  /** A renewal paid for a period that has not begun. */
  RENEWAL,
  /** A larger plan, paid for what was left of the period then. */
  UPGRADE,
  SETUP_FEE,
  ADDON,
  LICENCE,
  /** Takes off the price; its amount is negative. */
  DISCOUNT,
  /** A voucher or coupon taken off the price; its amount is negative and never comes back. */
  VOUCHER
}
