package dev.refunddesk.signin;

import dev.refunddesk.platform.web.FormErrors;

/**
 * The page that sends a link to set a password.
 *
 * @param expired whether somebody came here by a link that is no longer good
 */
public record ForgotPage(String username, String to, boolean expired, FormErrors errors) {}
