package dev.refunddesk.pack;

import dev.refunddesk.kernel.ProblemType;

/** What rule packs refuse. */
enum PackProblem implements ProblemType {
  /** No such pack, or none yet at that moment. Details: the id asked for, the ids there are. */
  UNKNOWN("pack-unknown", 404);

  private final String slug;
  private final int status;

  PackProblem(String slug, int status) {
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
