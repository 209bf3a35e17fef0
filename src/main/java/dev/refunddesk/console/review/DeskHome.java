package dev.refunddesk.console.review;

import dev.refunddesk.ticket.work.TicketQueue.Counts;
import dev.refunddesk.ticket.work.TicketQueue.Row;
import java.util.List;

/** What the desk's home shows. */
public record DeskHome(List<Row> mine, List<Row> next, Counts counts) {}
