/** What staff and customers work from: lists of tickets, search, and who is on which ticket. */
@NamedInterface("work")
@NullMarked
package dev.refunddesk.ticket.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
