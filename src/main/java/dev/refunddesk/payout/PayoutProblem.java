package dev.refunddesk.payout;

import dev.refunddesk.kernel.ProblemType;

/** Why something cannot be done to a payout. */
enum PayoutProblem implements ProblemType {
  /** There is none of that reference. */
  NOT_FOUND("payout-not-found", 404),
  /** Another request has the reference already. */
  REFERENCE_TAKEN("payout-reference-taken", 409),
  /** The tender was recorded with another amount paid. */
  PAID_DIFFERS("payout-paid-differs", 409),
  /** More would go back than the tender brought in. */
  MORE_THAN_PAID("payout-more-than-paid", 409),
  /** The payout's state does not allow it. */
  NOT_NOW("payout-not-now", 409),
  /** A payout of the ticket is on its way. */
  ALREADY_SENT("payout-already-sent", 409);

  private final String slug;
  private final int status;

  PayoutProblem(String slug, int status) {
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
