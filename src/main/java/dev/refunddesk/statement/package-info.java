/**
 * The refund statement (退款凭证): what was refunded, how the amount came about, and where the money
 * went, on paper.
 *
 * <p>Says what the ticket's page says, from the same stored assessment and the same payouts;
 * decides nothing and keeps nothing. The same ticket gives the same bytes.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "kit",
      "view",
      "assessment",
      "purchase",
      "payout",
      "ticket"
    })
@NullMarked
package dev.refunddesk.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
