package dev.refunddesk.identity;

import dev.refunddesk.kernel.ProblemType;

/** What identity refuses. */
public enum IdentityProblem implements ProblemType {
  NOT_SIGNED_IN("not-signed-in", 401),
  NOT_ALLOWED("not-allowed", 403),
  /** The form was not drawn for this session, or the session it was drawn for has ended. */
  FORM_EXPIRED("form-expired", 403),
  SCOPE_UNKNOWN("scope-unknown", 400),
  SCOPE_MISSING("scope-missing", 403),
  LINK_EXPIRED("link-expired", 410),
  ACCOUNT_UNKNOWN("account-unknown", 404),
  EMAIL_TAKEN("email-taken", 409),
  LAST_ADMINISTRATOR("last-administrator", 409),
  PASSWORD_SHORT("password-short", 422),
  PASSWORD_LONG("password-long", 422),
  PASSWORD_COMMON("password-common", 422);

  private final String slug;
  private final int status;

  IdentityProblem(String slug, int status) {
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
