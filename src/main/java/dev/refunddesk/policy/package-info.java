/**
 * What the shop promises about refunds: rules as data, versioned by the day they take effect, and
 * the facts such rules may look at.
 *
 * <p>A policy is a value that can be stored, shown, compared and explained; nothing here decides a
 * case, that is the work of assessments. Knows kernel and calendar only.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "calendar"})
@NullMarked
package dev.refunddesk.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
