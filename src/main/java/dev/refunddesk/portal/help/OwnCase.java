package dev.refunddesk.portal.help;

import dev.refunddesk.kit.Link;
import dev.refunddesk.ticket.Ticket;
import java.util.List;

/**
 * A ticket of the reader's own that an article is about, with what settles it.
 *
 * @param nudged whether pressing is among the acts
 * @param acts where the others are done
 */
public record OwnCase(Ticket ticket, boolean nudged, List<Link> acts) {}
