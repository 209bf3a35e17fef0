/**
 * Working days, holidays, make-up days (调休), opening hours, and how long money takes on its way.
 *
 * <p>Counts the days of every promise as China's Civil Code does: the first day does not count, the
 * last one ends with the close of business. Whatever a shop changes is a new edition beside the
 * others, so that an old promise can be counted again; knows nothing of refunds.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
