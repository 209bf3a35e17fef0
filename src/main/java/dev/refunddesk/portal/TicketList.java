package dev.refunddesk.portal;

import dev.refunddesk.draft.Draft;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.work.CustomerTickets.Tab;
import java.util.List;

/**
 * What the list of own tickets shows.
 *
 * @param drafts what is not submitted yet
 */
public record TicketList(Tab tab, Slice<Ticket> tickets, List<Draft> drafts) {}
