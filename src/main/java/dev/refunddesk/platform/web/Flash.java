package dev.refunddesk.platform.web;

import dev.refunddesk.platform.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * News carried over a redirect in a cookie that the next page uses up: a message key and its
 * values, never words, so that nobody can put words into our mouth.
 */
final class Flash {

  private static final String COOKIE = "flash";

  /** Only what a module wrote as news is shown as news. */
  private static final String NEWS = ".flash.";

  private Flash() {}

  static void send(HttpServletResponse response, Answer.SeeOther answer) {
    if (answer.flash() == null) {
      return;
    }
    var parts = Stream.concat(Stream.of(answer.flash()), answer.values().stream());
    var text =
        parts
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    response.addCookie(cookie(text, -1));
  }

  /** The words of the news this request brought along; they are shown once. */
  static @Nullable String take(
      HttpServletRequest request, HttpServletResponse response, Texts texts) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return null;
    }
    response.addCookie(cookie("", 0));
    var parts =
        Arrays.stream(cookie.getValue().split("&", -1))
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    var key = parts.getFirst();
    return key.contains(NEWS) && texts.has(key)
        ? texts.t(key, parts.subList(1, parts.size()).toArray())
        : null;
  }

  private static Cookie cookie(String value, int maxAgeSeconds) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(maxAgeSeconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
