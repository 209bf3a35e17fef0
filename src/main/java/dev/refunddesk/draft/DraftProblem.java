package dev.refunddesk.draft;

import dev.refunddesk.kernel.ProblemType;

/** Why a draft refuses, in order of precedence. */
public enum DraftProblem implements ProblemType {
  NOT_FOUND("draft-not-found", 404),
  ORDER_NOT_YOURS("draft-order-not-yours", 404),
  SUBMITTED("draft-submitted", 409);

  private final String slug;
  private final int status;

  DraftProblem(String slug, int status) {
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
