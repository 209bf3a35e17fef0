package dev.refunddesk.enrolment;

/**
 * An account that nobody had used went with the order that it came with.
 *
 * @param email whom nothing about it is to be mailed any more
 */
public record AccountWithdrawn(String email) {}
