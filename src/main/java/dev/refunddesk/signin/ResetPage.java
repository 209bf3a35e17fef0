package dev.refunddesk.signin;

import dev.refunddesk.platform.web.FormErrors;

/**
 * The page that sets a password.
 *
 * @param email whose, so that password managers file it rightly
 */
public record ResetPage(String token, String email, String name, FormErrors errors) {}
