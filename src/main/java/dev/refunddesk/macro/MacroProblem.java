package dev.refunddesk.macro;

import dev.refunddesk.kernel.ProblemType;

/** Why a prepared text is refused. */
enum MacroProblem implements ProblemType {
  NOT_FOUND("macro-not-found", 404);

  private final String slug;
  private final int status;

  MacroProblem(String slug, int status) {
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
