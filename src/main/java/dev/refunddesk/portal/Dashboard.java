package dev.refunddesk.portal;

import dev.refunddesk.ticket.Ticket;
import java.util.List;

/**
 * What the dashboard shows.
 *
 * @param waiting tickets that wait for the customer
 * @param underWay other tickets that are not done
 * @param services the newest services
 */
public record Dashboard(List<Ticket> waiting, List<Ticket> underWay, List<ServiceRow> services) {}
