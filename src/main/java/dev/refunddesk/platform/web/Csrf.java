package dev.refunddesk.platform.web;

/**
 * The proof that a form came from one of our pages.
 *
 * @param parameter the name of the hidden field
 * @param token its value
 */
public record Csrf(String parameter, String token) {}
