package dev.refunddesk.help;

import dev.refunddesk.kernel.ProblemType;

/** What the help centre does not have. */
public enum HelpProblem implements ProblemType {
  ARTICLE_NOT_FOUND("help-article-not-found"),
  PLATFORM_NOT_FOUND("help-platform-not-found");

  private final String slug;

  HelpProblem(String slug) {
    this.slug = slug;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return 404;
  }
}
