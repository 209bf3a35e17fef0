package dev.refunddesk.signin;

import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link that sets a new password (忘记密码). */
@Controller
@RequestMapping("/forgot")
class ForgotController {

  private final PasswordResets resets;
  private final Arrivals arrivals;
  private final Templates templates;

  ForgotController(PasswordResets resets, Arrivals arrivals, Templates templates) {
    this.resets = resets;
    this.arrivals = arrivals;
    this.templates = templates;
  }

  @GetMapping
  JteModel show(@RequestParam(defaultValue = "") String to, Frame frame) {
    return templates.signinForgot(frame, new ForgotPage("", to, false, FormErrors.none()));
  }

  @PostMapping
  Answer create(
      ForgotForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
    var username = form.username() == null ? "" : form.username();
    if (username.isBlank()) {
      var to = form.to() == null ? "" : form.to();
      var errors = FormErrors.none().add("username", frame.t("signin.login.no-username"));
      return Answer.invalid(
          templates.signinForgot(frame, new ForgotPage(username, to, false, errors)));
    }
    resets.wish(username, Visitor.of(request).address());
    Destination.of(form.to()).ifPresent(goal -> arrivals.keepGoal(goal, request, response));
    return Answer.seeOther("/forgot/sent");
  }

  record ForgotForm(@Nullable String username, @Nullable String to) {}

  @GetMapping("/sent")
  JteModel sent(Frame frame) {
    return templates.signinSent(frame);
  }
}
