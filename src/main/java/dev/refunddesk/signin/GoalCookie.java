package dev.refunddesk.signin;

import dev.refunddesk.identity.PasswordResets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps where somebody was going while the mail with the link to a new password is on its way. */
@Component
class GoalCookie {

  private static final String NAME = "goal";

  private final SessionCookie cookie;

  GoalCookie(SessionCookie cookie) {
    this.cookie = cookie;
  }

  void write(Destination goal, HttpServletRequest request, HttpServletResponse response) {
    var value = URLEncoder.encode(goal.path(), StandardCharsets.UTF_8);
    SessionCookie.send(cookie.bake(NAME, value, request).maxAge(PasswordResets.GOOD_FOR), response);
  }

  /** Where to go on, once. */
  Optional<Destination> take(HttpServletRequest request, HttpServletResponse response) {
    var kept = Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    if (kept.isPresent()) {
      SessionCookie.send(cookie.bake(NAME, "", request).maxAge(Duration.ZERO), response);
    }
    return kept.map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .flatMap(Destination::of);
  }
}
