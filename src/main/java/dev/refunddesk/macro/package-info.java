/**
 * Texts that staff insert into their replies (常用回复), in both languages and with variables.
 *
 * <p>Owns the texts and knows how a variable is written; what its value is in a ticket says whoever
 * inserts one. A text is only ever inserted, never sent by itself.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.macro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
