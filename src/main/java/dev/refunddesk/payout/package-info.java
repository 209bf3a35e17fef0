/**
 * Money on its way back: every payout of every refund, from the decision to its arrival.
 *
 * <p>A payout is a row before anybody outside hears of it, and what a channel may have heard is
 * asked about and never sent anew; a channel is whatever carries the money, each in a package of
 * its own below this one. It knows the ledger and nothing of tickets, which hear of it by {@link
 * dev.refunddesk.payout.PayoutChanged}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ledger"})
@NullMarked
package dev.refunddesk.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
