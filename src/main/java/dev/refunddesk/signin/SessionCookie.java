package dev.refunddesk.signin;

import dev.refunddesk.identity.Sessions;
import dev.refunddesk.platform.Shop;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The secret of the session in the browser: out of reach of scripts, sent to this host alone, and
 * under https bound to it by its name.
 */
@Component
class SessionCookie {

  private static final String PLAIN = "desk";
  private static final String BOUND = "__Host-desk";

  /** A mark without a secret that somebody has signed in here before. */
  private static final String KNOWN = "known";

  private static final Duration KNOWN_FOR = Duration.ofDays(365);

  private final boolean https;
  private final InstantSource clock;

  SessionCookie(Shop shop, InstantSource clock) {
    this.https = shop.publicUrl().startsWith("https:");
    this.clock = clock;
  }

  /** Whether browsers reach the desk by https, here or at a proxy before it. */
  boolean isSecure(HttpServletRequest request) {
    return https || request.isSecure();
  }

  Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  void write(Sessions.Begun begun, HttpServletRequest request, HttpServletResponse response) {
    var untilClosed = Duration.ofSeconds(-1);
    var age = begun.kept() ? Duration.between(clock.instant(), begun.expiresAt()) : untilClosed;
    send(bake(name(request), begun.token(), request).maxAge(age), response);
    send(bake(KNOWN, "1", request).maxAge(KNOWN_FOR), response);
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    send(bake(name(request), "", request).maxAge(Duration.ZERO), response);
  }

  /** Whether somebody has signed in from this browser before. */
  boolean isKnownDevice(HttpServletRequest request) {
    return WebUtils.getCookie(request, KNOWN) != null;
  }

  private String name(HttpServletRequest request) {
    return isSecure(request) ? BOUND : PLAIN;
  }

  /** A cookie as all of ours are, but for its age. */
  ResponseCookieBuilder bake(String name, String value, HttpServletRequest request) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .secure(isSecure(request))
        .sameSite("Lax");
  }

  static void send(ResponseCookieBuilder cookie, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
