package dev.refunddesk.signin;

import dev.refunddesk.identity.IdentityProblem;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Setting a password by a mailed link; looking at the page uses nothing up. */
@Controller
@RequestMapping("/reset/{token}")
class ResetController {

  private final PasswordResets resets;
  private final Arrivals arrivals;
  private final Templates templates;

  ResetController(PasswordResets resets, Arrivals arrivals, Templates templates) {
    this.resets = resets;
    this.arrivals = arrivals;
    this.templates = templates;
  }

  /** The secret is in the address, so the address goes nowhere. */
  @ModelAttribute
  void keepSecret(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  @GetMapping
  Answer show(@PathVariable String token, Frame frame) {
    return resets
        .find(token)
        .filter(link -> link.isGood(frame.now()))
        .map(link -> Answer.page(templates.signinReset(frame, page(token, link))))
        .orElseGet(() -> expired(token, frame));
  }

  @PostMapping
  Answer create(
      ResetForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
    try {
      var account = resets.reset(form.token(), form.chosen());
      arrivals.begin(account, false, request, response);
      var goal = arrivals.takeGoal(request, response);
      return Answer.seeOther(arrivals.next(goal, account)).with("signin.flash.password-set");
    } catch (Refusal refusal) {
      return refuse(refusal, form.token(), frame);
    }
  }

  /**
   * What is set.
   *
   * @param token from the address
   */
  record ResetForm(String token, @Nullable String password) {

    String chosen() {
      return password == null ? "" : password;
    }

    @Override
    public String toString() {
      return "ResetForm[]";
    }
  }

  private Answer refuse(Refusal refusal, String token, Frame frame) {
    var link = resets.find(token);
    if (refusal.type() == IdentityProblem.LINK_EXPIRED || link.isEmpty()) {
      return expired(token, frame);
    }
    var page = page(token, link.get());
    page.errors().add("password", frame.texts().refusal(refusal));
    return Answer.invalid(templates.signinReset(frame, page));
  }

  private static ResetPage page(String token, PasswordResets.Link link) {
    var account = link.account();
    return new ResetPage(token, account.email(), account.name(), FormErrors.none());
  }

  /** Who holds an old link learns only the address it was sent to. */
  private Answer.Page expired(String token, Frame frame) {
    var email = resets.find(token).map(link -> link.account().email()).orElse("");
    return Answer.of(
        HttpStatus.GONE.value(),
        templates.signinForgot(frame, new ForgotPage(email, "", true, FormErrors.none())));
  }
}
