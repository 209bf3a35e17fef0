/**
 * What an order is worth today: gathers the facts known of a purchase and has the shop's policy
 * judge them, or the published rules of the platform behind it.
 *
 * <p>Joins purchases with policies and packs, which do not know each other; decides nothing itself
 * and keeps nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "purchase",
      "purchase::intake",
      "policy",
      "assessment",
      "pack"
    })
@NullMarked
package dev.refunddesk.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
