/**
 * What keeps secrets from being guessed: how often one may try, and what is kept of them.
 *
 * <p>Serves passwords and everything else that opens a door by something known.
 */
@NamedInterface("guess")
@NullMarked
package dev.refunddesk.identity.guess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
