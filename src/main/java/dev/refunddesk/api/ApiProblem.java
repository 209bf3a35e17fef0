package dev.refunddesk.api;

import dev.refunddesk.kernel.ProblemType;

/** What the API refuses before anybody behind it is asked. */
enum ApiProblem implements ProblemType {
  /** The body is no JSON, or says one thing twice. Details: the line and the column. */
  JSON_UNREADABLE("json-unreadable", 400),
  /** The body is longer than is taken. Details: the limit in KB. */
  BODY_TOO_LARGE("body-too-large", 413),
  /** Fields of an order are wrong; the member {@code errors} lists every one. */
  ORDER_WRONG("order-wrong", 422),
  /** Fields of a question are wrong; the member {@code errors} lists every one. */
  QUESTION_WRONG("question-wrong", 422);

  private final String slug;
  private final int status;

  ApiProblem(String slug, int status) {
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
