/**
 * Tickets in the making: the form a customer fills in, the quote frozen for it, the submission.
 *
 * <p>A draft is submitted once, however often the button is pressed; it is thrown away after seven
 * days. Tickets know nothing of drafts.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "identity",
      "purchase",
      "policy",
      "assessment",
      "quote",
      "attachment",
      "ticket"
    })
@NullMarked
package dev.refunddesk.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
