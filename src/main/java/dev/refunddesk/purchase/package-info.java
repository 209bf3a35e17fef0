/**
 * What customers bought: orders with their lines, payments and services, as the shop's billing
 * system tells them.
 *
 * <p>Orders come in by import or by the API and are recorded idempotently under their number; an
 * order belongs to whoever signs in with its e-mail address. What was paid back is written here
 * too, so that no tender can ever give back more than it brought in.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
