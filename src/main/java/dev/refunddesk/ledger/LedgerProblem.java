package dev.refunddesk.ledger;

import dev.refunddesk.kernel.ProblemType;

/** Why something cannot be written into the book. */
enum LedgerProblem implements ProblemType {
  /** Another entry has the reference already. */
  REFERENCE_TAKEN("ledger-reference-taken"),
  /** A customer's balance would fall below nothing. */
  OVERDRAWN("ledger-overdrawn");

  private final String slug;

  LedgerProblem(String slug) {
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
