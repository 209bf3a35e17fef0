package dev.refunddesk.console;

import dev.refunddesk.identity.ApiToken;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of programs, and the form that makes one.
 *
 * @param created the secret of the token just made, shown this once
 */
public record TokensPage(
    List<ApiToken> tokens,
    String name,
    Set<ApiToken.Scope> scopes,
    String days,
    @Nullable String created,
    FormErrors errors) {}
