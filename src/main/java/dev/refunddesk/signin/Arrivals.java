package dev.refunddesk.signin;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in and out: a new session each time, a new token for forms, the way on. */
@Component
class Arrivals {

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final CsrfTokenRepository csrf;

  Arrivals(Sessions sessions, SessionCookie cookie, CsrfTokenRepository csrf) {
    this.sessions = sessions;
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
}
