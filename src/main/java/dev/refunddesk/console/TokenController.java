package dev.refunddesk.console;

import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tokens that let programs in (API 令牌). */
@Controller
@RequestMapping("/admin/tokens")
class TokenController {

  private static final int NAME_LENGTH = 60;
  private static final int MOST_DAYS = 3650;

  private final ApiTokens tokens;
  private final Templates templates;

  TokenController(ApiTokens tokens, Templates templates) {
    this.tokens = tokens;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return page(new TokenForm(null, null, null), null, FormErrors.none(), frame);
  }

  /** The page that follows shows the secret, so it is an answer of its own and no redirect. */
  @PostMapping
  Answer create(TokenForm form, @AuthenticationPrincipal SignedIn me, Frame frame) {
    var errors = form.check(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(form, null, errors, frame));
    }
    var goodFor = Duration.ofDays(Long.parseLong(form.typedDays()));
    var created = tokens.create(form.typedName(), form.ticked(), goodFor, me.id());
    var empty = new TokenForm(null, null, null);
    return Answer.page(page(empty, created.secret(), FormErrors.none(), frame));
  }

  @PostMapping("/{id}/revocation")
  Answer revoke(@PathVariable UUID id) {
    tokens.revoke(id);
    return Answer.seeOther("/admin/tokens").with("console.flash.token-revoked");
  }

  private JteModel page(TokenForm form, @Nullable String created, FormErrors errors, Frame frame) {
    return templates.consoleTokensList(
        frame,
        new TokensPage(
            tokens.list(), form.typedName(), form.ticked(), form.typedDays(), created, errors));
  }

  record TokenForm(@Nullable String name, @Nullable List<Scope> scopes, @Nullable String days) {

    String typedName() {
      return name == null ? "" : name.strip();
    }

    Set<Scope> ticked() {
      return scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    String typedDays() {
      return days == null ? Long.toString(ApiTokens.GOOD_FOR.toDays()) : days.strip();
    }

    FormErrors check(Frame frame) {
      var errors = FormErrors.none();
      if (typedName().isEmpty() || typedName().length() > NAME_LENGTH) {
        errors.add("name", frame.t("console.tokens.no-name", NAME_LENGTH));
      }
      if (ticked().isEmpty()) {
        errors.add("scopes", frame.t("console.tokens.no-scope"));
      }
      if (!typedDays().matches("[0-9]{1,4}") || !isAllowed(Integer.parseInt(typedDays()))) {
        errors.add("days", frame.t("console.tokens.no-days", MOST_DAYS));
      }
      return errors;
    }

    private static boolean isAllowed(int days) {
      return days >= 1 && days <= MOST_DAYS;
    }
  }
}
