/**
 * How a ticket stands, for whoever knows its number and reads the mail of its customer.
 *
 * <p>A wish is answered the same whether or not there is such a ticket; the code goes to the
 * address on the ticket. A code opens one look, once, for a short while.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity :: guess", "ticket"})
@NullMarked
package dev.refunddesk.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
