/** Trying policies out before they hold: one case side by side, and back-tests over all of them. */
@NullMarked
package dev.refunddesk.console.trial;

import org.jspecify.annotations.NullMarked;
