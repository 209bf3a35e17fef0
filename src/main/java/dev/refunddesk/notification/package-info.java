/**
 * Tells people what happened: notices in the site, mails, and open pages that something changed.
 *
 * <p>Hears the news of tickets and accounts and is known by nobody but the doors. A mail is written
 * in the transaction that takes the news, so it is sent once for each fact, and only after it.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "identity",
      "enrolment",
      "ticket",
      "lookup",
      "view",
      "kit"
    })
@NullMarked
package dev.refunddesk.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
