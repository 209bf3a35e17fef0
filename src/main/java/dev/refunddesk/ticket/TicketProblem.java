package dev.refunddesk.ticket;

import dev.refunddesk.kernel.ProblemType;

/** Why a ticket refuses, in order of precedence. */
public enum TicketProblem implements ProblemType {
  NOT_FOUND("ticket-not-found", 404),
  STALE("ticket-stale", 409),
  NOT_NOW("ticket-not-now", 409),
  ORDER_HAS_OPEN_TICKET("order-has-open-ticket", 409),
  OWN_DECISION("ticket-own-decision", 403),
  DECIDED_BEFORE("ticket-decided-before", 403),
  ALREADY_URGENT("ticket-already-urgent", 409),
  NUDGED_TODAY("ticket-nudged-today", 409),
  MORE_THAN_PAID("ticket-more-than-paid", 422),
  CHANGED_WITHOUT_REASON("ticket-changed-without-reason", 422),
  NOT_A_REFUND("ticket-not-a-refund", 409),
  TOO_LATE_TO_REOPEN("ticket-too-late-to-reopen", 409),
  SNOOZED_TOO_LONG("ticket-snoozed-too-long", 422);

  private final String slug;
  private final int status;

  TicketProblem(String slug, int status) {
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
