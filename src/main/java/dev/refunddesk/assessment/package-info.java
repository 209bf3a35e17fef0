/**
 * What a policy says about one order: verdict, findings, the amount line by line, where the money
 * goes and when it arrives.
 *
 * <p>A pure function of facts, policy version, moment, zone and calendar; the result is stored with
 * the ticket as given and can be computed again to the same bytes. Asks no clock, no database and
 * no settings.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "platform", "calendar", "policy", "policy::expression"})
@NullMarked
package dev.refunddesk.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
