/**
 * Opens an account for everybody who comes with an order, and takes it back with the order.
 *
 * <p>Joins purchases with accounts, which do not know each other. A person is written to once, when
 * the account is opened; an account that somebody has used stays.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "purchase"})
@NullMarked
package dev.refunddesk.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
