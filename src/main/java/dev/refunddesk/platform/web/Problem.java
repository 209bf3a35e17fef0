package dev.refunddesk.platform.web;

/**
 * Why something was not done, in words.
 *
 * @param slug the kind, such as {@code ticket-stale}
 * @param status the HTTP status
 * @param title what happened
 * @param detail what to do
 */
public record Problem(String slug, int status, String title, String detail) {}
