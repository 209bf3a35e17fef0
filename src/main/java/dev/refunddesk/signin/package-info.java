/**
 * The front door: who may open which page, signing in and out, forgotten passwords, the own
 * account.
 *
 * <p>Holds the security chain of every HTML page; knows accounts and sessions, and nothing of
 * tickets or money.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity"})
@NullMarked
package dev.refunddesk.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
