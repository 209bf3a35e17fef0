/**
 * How assessments and tickets look to people: fills the kit's values, the same for the customer,
 * the reviewer and the mail.
 *
 * <p>Chooses words and order, decides nothing and writes nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "kit",
      "policy",
      "assessment",
      "quote",
      "purchase",
      "attachment",
      "ticket"
    })
@NullMarked
package dev.refunddesk.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
