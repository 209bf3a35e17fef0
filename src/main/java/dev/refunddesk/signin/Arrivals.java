package dev.refunddesk.signin;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.FrameResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Lets somebody in and out: a new session each time, a new token for forms, the way on. */
@Component
class Arrivals {

  private static final String GOAL = "goal";

  private final Accounts accounts;
  private final Sessions sessions;
  private final FrameResolver frames;
  private final SessionCookie cookie;
  private final CsrfTokenRepository csrf;

  Arrivals(
      Accounts accounts,
      Sessions sessions,
      FrameResolver frames,
      SessionCookie cookie,
      CsrfTokenRepository csrf) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.frames = frames;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  /** Begins a session; one this browser had before ends, and nothing of it lives on. */
  void begin(
      Account account, boolean keep, HttpServletRequest request, HttpServletResponse response) {
    var before = SecurityContextHolder.getContext().getAuthentication();
    if (before != null && before.getPrincipal() instanceof SignedIn who) {
      sessions.end(who.id(), who.session());
    }
    var begun = sessions.begin(account, keep, Visitor.of(request).device());
    cookie.write(begun, request, response);
    csrf.saveToken(null, request, response);
    settle(account, request, response);
  }

  /** Until somebody chooses a language, mails come in that of the page one signed in on. */
  private void settle(Account account, HttpServletRequest request, HttpServletResponse response) {
    var before = account.preferences();
    if (before.language() == null) {
      var language = frames.frame(request, response).language();
      var settled = new Account.Preferences(language, before.theme(), before.shortcuts());
      accounts.prefer(account.id(), settled);
    }
  }

  void end(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(who.id(), who.session());
    cookie.clear(request, response);
    csrf.saveToken(null, request, response);
  }

  /** Where to go on: where the person wanted to, or home. */
  String next(String to, Account account) {
    var home = account.isStaff() ? "/desk" : "/dashboard";
    return Destination.of(to).map(Destination::path).orElse(home);
  }

  /** Keeps where somebody was going while the mail with the link is on its way. */
  void keepGoal(Destination goal, HttpServletRequest request, HttpServletResponse response) {
    var value = URLEncoder.encode(goal.path(), StandardCharsets.UTF_8);
    SessionCookie.send(cookie.bake(GOAL, value, request).maxAge(PasswordResets.GOOD_FOR), response);
  }

  /** What was kept, once; empty if nothing was. */
  String takeGoal(HttpServletRequest request, HttpServletResponse response) {
    var kept = WebUtils.getCookie(request, GOAL);
    if (kept == null) {
      return "";
    }
    SessionCookie.send(cookie.bake(GOAL, "", request).maxAge(Duration.ZERO), response);
    return URLDecoder.decode(kept.getValue(), StandardCharsets.UTF_8);
  }
}
