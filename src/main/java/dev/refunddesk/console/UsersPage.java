package dev.refunddesk.console;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Role;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import java.util.Set;

/**
 * Who works here, and the form that invites somebody.
 *
 * @param email as typed
 * @param name as typed
 * @param roles as ticked
 */
public record UsersPage(
    List<Account> staff, String email, String name, Set<Role> roles, FormErrors errors) {}
