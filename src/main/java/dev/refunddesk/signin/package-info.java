/**
 * The front door: who may open which page, signing in and out, forgotten passwords, the own
 * account.
 *
 * <p>Holds the security chain of every HTML page; knows accounts, sessions and who wants which
 * mails, and nothing of tickets or money.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "notification"})
@NullMarked
package dev.refunddesk.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
