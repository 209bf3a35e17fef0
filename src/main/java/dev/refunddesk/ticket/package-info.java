/**
 * Tickets: conversations with a number, their life, their timeline and their deadlines.
 *
 * <p>Whatever happens to a ticket is an action; the state table in {@link TicketStatus} says when
 * it may happen, and an approval reserves its payouts in the same transaction. Pages and mails hear
 * of it by {@link TicketChanged}.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "purchase",
      "policy",
      "assessment",
      "payout"
    })
@NullMarked
package dev.refunddesk.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
