package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an order, in one way of paying.
 *
 * @param id the order's number and the tender's place in it, such as {@code VPS-20260315-8842/1};
 *     it stays the same when the order is recorded again
 * @param paid more than zero
 * @param refunded what has gone back by this way so far; never more than was paid
 * @param transactionId the payment provider's number of the payment
 * @param detail how exactly, in the shop's words, such as 支付宝（银行卡）
 * @param maskedAccount whose account it was, unreadable but for its ends, such as 138****8000
 */
public record Tender(
    String id,
    Kind kind,
    Money paid,
    Money refunded,
    @Nullable String transactionId,
    Instant paidAt,
    @Nullable String detail,
    @Nullable String maskedAccount) {

  /** The id of a tender by its place in an order, the first being 1. */
  public static String id(String orderNumber, int place) {
    return orderNumber + "/" + place;
  }

  /** What may still go back by this way. */
  public Money refundable() {
    return paid.minus(refunded);
  }

  /** The same payment with another sum gone back. */
  Tender refunded(Money sum) {
    return new Tender(id, kind, paid, sum, transactionId, paidAt, detail, maskedAccount);
  }

  /** The ways of paying; the name for people is the message {@code purchase.tender.<NAME>}. */
  public enum Kind {
    ALIPAY,
    WECHAT,
    STRIPE,
    PAYPAL,
    BANK_TRANSFER,
    BALANCE,
    GIFT,
    VOUCHER
  }

  /**
   * Money that went back to a tender.
   *
   * @param reference the payout's reference; one reference is written once
   */
  public record Refund(
      String reference, String orderNumber, String tenderId, Money amount, Instant refundedAt) {}

  /**
   * That money of an order went back.
   *
   * @param whole whether all that was paid for the order has gone back by now, vouchers apart
   */
  public record Refunded(
      String orderNumber,
      Platform platform,
      String productKind,
      boolean whole,
      Instant refundedAt) {}
}
