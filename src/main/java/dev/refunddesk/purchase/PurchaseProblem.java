package dev.refunddesk.purchase;

import dev.refunddesk.kernel.ProblemType;

/** What purchases refuse. */
enum PurchaseProblem implements ProblemType {
  /** No such order. Details: the number. */
  ORDER_NOT_FOUND("order-not-found", 404),
  /** Its payments cannot change, money has gone back by them. Details: the number. */
  ORDER_REFUNDED("order-refunded", 409),
  /** The reference was used for another refund. Details: the reference. */
  REFUND_DIFFERS("refund-differs", 409),
  /** A refund would be more than the tender has left. Details: the tender, the amount. */
  REFUND_TOO_MUCH("refund-too-much", 409);

  private final String slug;
  private final int status;

  PurchaseProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }
}
