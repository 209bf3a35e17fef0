package dev.refunddesk.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * News of a ticket: it was opened, or something happened to it.
 *
 * @param entry the entry of the timeline that tells it
 * @param kind the kind of that entry, such as {@code OPEN} or {@code APPROVE}
 * @param internal whether customers do not see it
 */
public record TicketChanged(
    TicketNumber number,
    long entry,
    String kind,
    TicketStatus status,
    UUID customer,
    boolean internal,
    Instant at) {}
