/** Rule packs for staff: what each provider publishes, since when, and how sure that is. */
@NullMarked
package dev.refunddesk.console.pack;

import org.jspecify.annotations.NullMarked;
