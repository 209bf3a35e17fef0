package dev.refunddesk.ticket;

/**
 * A customer is to be reminded of material that was asked for and has not come.
 *
 * @param hours how long before the deadline: 48 or 24
 */
public record MaterialDue(TicketNumber ticket, int hours) {}
