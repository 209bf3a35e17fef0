package dev.refunddesk.attachment;

import dev.refunddesk.kernel.ProblemType;

/** Why a file is not kept or not handed out. */
public enum AttachmentProblem implements ProblemType {
  /** There is no such file here. */
  UNKNOWN("attachment-unknown", 404),
  /** The form was sent without a file. */
  NONE_CHOSEN("attachment-none-chosen", 422),
  EMPTY("attachment-empty", 422),
  /** The bytes are none of the kinds we keep, whatever the name says. */
  WRONG_TYPE("attachment-wrong-type", 422),
  TOO_BIG("attachment-too-big", 422),
  /** A PDF that opens with a password only. */
  LOCKED("attachment-locked", 422),
  /** The folder is full. */
  TOO_MANY("attachment-too-many", 422),
  /** It did not arrive whole. */
  UNREADABLE("attachment-unreadable", 422);

  private final String slug;
  private final int status;

  AttachmentProblem(String slug, int status) {
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
