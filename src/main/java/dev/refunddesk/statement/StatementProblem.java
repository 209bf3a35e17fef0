package dev.refunddesk.statement;

import dev.refunddesk.kernel.ProblemType;

/** What statements refuse. */
enum StatementProblem implements ProblemType {
  /** Nothing has gone back yet. Details: the ticket. */
  NOTHING_ARRIVED("statement-nothing-arrived", 404);

  private final String slug;
  private final int status;

  StatementProblem(String slug, int status) {
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
