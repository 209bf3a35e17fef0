package dev.refunddesk.revision;

import dev.refunddesk.kernel.ProblemType;

/** What revisions refuse. */
enum RevisionProblem implements ProblemType {
  /** No such draft. Details: the platform. */
  DRAFT_NOT_FOUND("revision-draft-not-found", 404),
  /** The platform has a draft already. Details: the platform. */
  DRAFT_EXISTS("revision-draft-exists", 409),
  /** Somebody changed the draft meanwhile. Details: who. */
  DRAFT_STALE("revision-draft-stale", 409),
  /** No such back-test. */
  BACKTEST_NOT_FOUND("revision-backtest-not-found", 404),
  /** The first flaw of a draft that cannot be activated yet. Details: how many there are. */
  FLAWED("revision-flawed", 422),
  /** No back-test ran over the draft as it is now. */
  UNTESTED("revision-untested", 422),
  /** Who wrote a draft does not activate it. Details: who. */
  OWN_WORK("revision-own-work", 403),
  /** The note for customers is missing in a language. */
  NOTE_MISSING("revision-note-missing", 422);

  private final String slug;
  private final int status;

  RevisionProblem(String slug, int status) {
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
