/**
 * The vocabulary of our pages as values: icons, tones, states, verdicts, calculations, threads.
 *
 * <p>Doors, mails and statements fill these records and the templates under {@code kit/} draw them,
 * so that a customer, a colleague and a mail see the same thing. Nothing here decides or stores.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
