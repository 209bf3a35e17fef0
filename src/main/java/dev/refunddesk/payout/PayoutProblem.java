package dev.refunddesk.payout;

import dev.refunddesk.kernel.ProblemType;

/** Why something cannot be done to a payout. */
enum PayoutProblem implements ProblemType {
  /** Another request has the reference already. */
  REFERENCE_TAKEN("payout-reference-taken"),
  /** The tender was recorded with another amount paid. */
  PAID_DIFFERS("payout-paid-differs"),
  /** More would go back than the tender brought in. */
  MORE_THAN_PAID("payout-more-than-paid"),
  /** The payout's state does not allow it. */
  NOT_NOW("payout-not-now"),
  /** A payout of the ticket is on its way. */
  ALREADY_SENT("payout-already-sent");

  private final String slug;

  PayoutProblem(String slug) {
    this.slug = slug;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return 409;
  }
}
