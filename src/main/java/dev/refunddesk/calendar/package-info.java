/**
 * Working days, holidays, make-up days (调休) and opening hours of the shop.
 *
 * <p>Counts the days of every promise as China's Civil Code does: the first day does not count, the
 * last one ends with the close of business. Knows nothing of refunds.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
