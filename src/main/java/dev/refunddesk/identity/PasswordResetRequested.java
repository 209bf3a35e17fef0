package dev.refunddesk.identity;

import java.util.UUID;

/**
 * Somebody is to be sent a link that sets a password.
 *
 * <p>It carries no secret: who writes the mail asks {@link PasswordResets#link} for the address,
 * which is drawn at that moment and found nowhere but in the mail.
 *
 * @param request the wish for a link; a newer one of the same account makes it void
 */
public record PasswordResetRequested(UUID request, UUID account, Reason reason) {

  /** Why the mail is sent: each has words of its own and a time for which its link is good. */
  public enum Reason {
    /** 忘记密码: good for 30 minutes. */
    FORGOTTEN,
    /** An account that came with an imported order: good for seven days. */
    NEW_CUSTOMER,
    /** A colleague invited by an administrator: good for seven days. */
    NEW_STAFF
  }
}
