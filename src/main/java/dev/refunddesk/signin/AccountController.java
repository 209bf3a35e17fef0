package dev.refunddesk.signin;

import dev.refunddesk.identity.Account.Preferences;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.identity.SignIns;
import dev.refunddesk.identity.SignIns.Outcome;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.notification.MailChoices;
import dev.refunddesk.notification.Topic;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.platform.web.Theme;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The own account (账号): how one likes the desk, the password, where one is signed in. */
@Controller
@RequestMapping("/account")
class AccountController {

  private final SignIns signIns;
  private final Sessions sessions;
  private final Choices choices;
  private final MailChoices mails;
  private final Templates templates;

  AccountController(
      SignIns signIns, Sessions sessions, Choices choices, MailChoices mails, Templates templates) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.choices = choices;
    this.mails = mails;
    this.templates = templates;
  }

  @GetMapping
  JteModel show(@AuthenticationPrincipal SignedIn who, Frame frame) {
    return page(who, FormErrors.none(), frame);
  }

  /** Where a form of this page was refused, a reload or a change of language leads back. */
  @GetMapping({"/preferences", "/password", "/mails"})
  Answer back() {
    return Answer.seeOther("/account");
  }

  @PostMapping("/preferences")
  Answer prefer(@AuthenticationPrincipal SignedIn who, PreferencesForm form) {
    choices.prefer(who, form.preferences(who));
    return Answer.seeOther("/account").with("signin.flash.preferences-saved");
  }

  @PostMapping("/mails")
  Answer chooseMails(@AuthenticationPrincipal SignedIn who, MailForm form) {
    mails.choose(who.id(), form.topics() == null ? Set.of() : form.topics());
    return Answer.seeOther("/account").with("signin.flash.preferences-saved");
  }

  @PostMapping("/password")
  Answer changePassword(
      @AuthenticationPrincipal SignedIn who,
      PasswordForm form,
      Frame frame,
      HttpServletRequest request) {
    var errors = FormErrors.none();
    try {
      var address = Visitor.of(request).address();
      switch (signIns.changePassword(who, form.typedOld(), form.typedNew(), address)) {
        case Outcome.Welcome _ -> {
          return Answer.seeOther("/account").with("signin.flash.password-changed");
        }
        case Outcome.Locked(var until) ->
            errors.add("old", frame.t("signin.login.locked", frame.texts().time(until)));
        case Outcome.Wrong _, Outcome.Closed _ ->
            errors.add("old", frame.t("signin.account.wrong-password"));
      }
    } catch (Refusal weak) {
      errors.add("chosen", frame.texts().refusal(weak));
    }
    return Answer.invalid(page(who, errors, frame));
  }

  @PostMapping("/sessions/{id}/end")
  Answer endSession(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
    sessions.end(who.id(), id);
    return Answer.seeOther("/account").with("signin.flash.session-ended");
  }

  @PostMapping("/sessions/others/end")
  Answer endOtherSessions(@AuthenticationPrincipal SignedIn who) {
    sessions.endOthers(who.id(), who.session());
    return Answer.seeOther("/account").with("signin.flash.session-ended");
  }

  private JteModel page(SignedIn who, FormErrors errors, Frame frame) {
    var open = sessions.list(who.id());
    return templates.signinAccount(
        frame, new AccountPage(who.account(), who.session(), open, mails.wanted(who.id()), errors));
  }

  /** What the form says; what it leaves out stays as it was, but for the box to tick. */
  record PreferencesForm(
      @Nullable Language language, @Nullable Theme theme, @Nullable Boolean shortcuts) {

    Preferences preferences(SignedIn who) {
      return new Preferences(
          language == null ? who.language() : language,
          theme == null ? who.theme() : theme,
          who.isStaff() ? shortcuts != null && shortcuts : who.shortcuts());
    }
  }

  /** What is ticked. */
  record MailForm(@Nullable Set<Topic> topics) {}

  record PasswordForm(@Nullable String old, @Nullable String chosen) {

    String typedOld() {
      return old == null ? "" : old;
    }

    String typedNew() {
      return chosen == null ? "" : chosen;
    }

    @Override
    public String toString() {
      return "PasswordForm[]";
    }
  }
}
