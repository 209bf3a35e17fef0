package dev.refunddesk.lookup;

/**
 * Somebody asked how a ticket stands, and is to be mailed a code if there is such a ticket.
 *
 * @param handle names the wish; it opens nothing without the code
 */
public record LookupAsked(String handle) {}
