/** Past cases: what was known of each refund ticket when it was opened, read in any number. */
@NamedInterface("past")
@NullMarked
package dev.refunddesk.ticket.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
