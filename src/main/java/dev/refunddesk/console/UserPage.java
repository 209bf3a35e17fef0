package dev.refunddesk.console;

import dev.refunddesk.identity.Account;
import dev.refunddesk.platform.web.FormErrors;

/**
 * One member of staff.
 *
 * @param self whether that is the one who looks
 */
public record UserPage(Account account, boolean self, FormErrors errors) {}
