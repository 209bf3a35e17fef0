package dev.refunddesk.signin;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.SignIns;
import dev.refunddesk.identity.SignIns.Credentials;
import dev.refunddesk.identity.SignIns.Outcome;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in (登录) and out. */
@Controller
class LoginController {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  private final SignIns signIns;
  private final Arrivals arrivals;
  private final SessionCookie cookie;
  private final Templates templates;

  LoginController(SignIns signIns, Arrivals arrivals, SessionCookie cookie, Templates templates) {
    this.signIns = signIns;
    this.arrivals = arrivals;
    this.cookie = cookie;
    this.templates = templates;
  }

  @GetMapping("/login")
  Answer show(
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Frame frame,
      HttpServletRequest request) {
    if (who != null) {
      return Answer.seeOther(arrivals.next(to, who.account()));
    }
    return Answer.page(
        page(new LoginForm(null, null, null, to), FormErrors.none(), frame, request));
  }

  @PostMapping("/login")
  Answer create(
      LoginForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
    var errors = form.check(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(form, errors, frame, request));
    }
    var visitor = Visitor.of(request);
    var claimed = new Credentials(form.typedName(), form.typedPassword(), visitor.address());
    return switch (signIns.attempt(claimed)) {
      case Outcome.Welcome(var account) -> arrive(account, form, request, response);
      case Outcome.Wrong _ -> refuse(form, "signin.login.bad", frame, request);
      case Outcome.Closed _ -> refuse(form, "signin.login.closed", frame, request);
      case Outcome.Locked(var until) -> {
        var words = frame.t("signin.login.locked", frame.texts().time(until));
        var errors429 = FormErrors.none().add(USERNAME, words);
        yield Answer.of(
            HttpStatus.TOO_MANY_REQUESTS.value(), page(form, errors429, frame, request));
      }
    };
  }

  private Answer arrive(
      Account account, LoginForm form, HttpServletRequest request, HttpServletResponse response) {
    arrivals.begin(account, form.kept(), request, response);
    return Answer.seeOther(arrivals.next(form.next(), account));
  }

  private Answer refuse(LoginForm form, String key, Frame frame, HttpServletRequest request) {
    var errors = FormErrors.none().add(USERNAME, frame.t(key));
    return Answer.invalid(page(form, errors, frame, request));
  }

  @PostMapping("/logout")
  Answer destroy(
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    arrivals.end(who, request, response);
    return Answer.seeOther("/login").with("signin.flash.signed-out");
  }

  private JteModel page(
      LoginForm form, FormErrors errors, Frame frame, HttpServletRequest request) {
    var to = Destination.of(form.next());
    var careful = !cookie.isKnownDevice(request) || !isSafe(request);
    return templates.signinLogin(
        frame,
        new LoginPage(
            form.typedName(),
            form.kept(),
            to.map(Destination::path).orElse(""),
            to.flatMap(goal -> goal.name(frame.texts())).orElse(null),
            careful,
            errors));
  }

  private boolean isSafe(HttpServletRequest request) {
    return cookie.isSecure(request) || HostFilter.LOCAL.contains(request.getServerName());
  }

  record LoginForm(
      @Nullable String username,
      @Nullable String password,
      @Nullable Boolean keep,
      @Nullable String to) {

    String typedName() {
      return username == null ? "" : username.strip();
    }

    String typedPassword() {
      return password == null ? "" : password;
    }

    boolean kept() {
      return keep != null && keep;
    }

    String next() {
      return to == null ? "" : to;
    }

    FormErrors check(Frame frame) {
      var errors = FormErrors.none();
      if (typedName().isEmpty()) {
        errors.add(USERNAME, frame.t("signin.login.no-username"));
      }
      if (typedPassword().isEmpty()) {
        errors.add(PASSWORD, frame.t("signin.login.no-password"));
      }
      return errors;
    }

    @Override
    public String toString() {
      return "LoginForm[" + to + "]";
    }
  }
}
