package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.ProblemType;

/** Why something cannot be done to a batch. */
enum BankProblem implements ProblemType {
  BATCH_NOT_FOUND("payout-batch-not-found", 404),
  /** No payout waits for a batch, or none may go out yet. */
  NOTHING_DUE("payout-nothing-due", 409),
  /** Some lines are still being written. */
  BATCH_NOT_READY("payout-batch-not-ready", 409),
  REPORT_NOT_FOUND("payout-report-not-found", 404),
  /** The file of results is no CSV. */
  RESULT_UNREADABLE("payout-result-unreadable", 422),
  /** The file of results lacks a column. */
  COLUMN_MISSING("payout-column-missing", 422),
  /** The file of results has no lines, or far more than any batch. */
  RESULT_SIZE("payout-result-size", 422);

  private final String slug;
  private final int status;

  BankProblem(String slug, int status) {
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
