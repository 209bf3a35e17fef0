package dev.refunddesk.signin;

import static dev.refunddesk.platform.web.FrameResolver.LANGUAGE_COOKIE;
import static dev.refunddesk.platform.web.FrameResolver.THEME_COOKIE;

import dev.refunddesk.identity.Account.Preferences;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Remembers how somebody likes the desk: in the browser, and in the profile of the signed in.
 *
 * <p>{@code ?lang=zh-CN|en} and {@code ?theme=light|dark|auto} on any page choose, and lead on to
 * the clean address.
 */
@Component
class Choices implements HandlerInterceptor, WebMvcConfigurer {

  private static final String LANGUAGE = "lang";
  private static final String THEME = "theme";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Accounts accounts;
  private final SessionCookie cookie;

  Choices(Accounts accounts, SessionCookie cookie) {
    this.accounts = accounts;
    this.cookie = cookie;
  }

  void choose(
      Language language,
      @Nullable SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    SessionCookie.send(
        cookie.bake(LANGUAGE_COOKIE, language.tag(), request).maxAge(REMEMBERED), response);
    if (who != null) {
      prefer(who, new Preferences(language, who.theme(), who.shortcuts()));
    }
  }

  void choose(
      Theme theme,
      @Nullable SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    SessionCookie.send(
        cookie.bake(THEME_COOKIE, theme.name(), request).maxAge(REMEMBERED), response);
    if (who != null) {
      prefer(who, new Preferences(who.language(), theme, who.shortcuts()));
    }
  }

  /** Writes the profile only if something changed. */
  void prefer(SignedIn who, Preferences preferences) {
    if (!preferences.equals(who.account().preferences())) {
      accounts.prefer(who.id(), preferences);
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var query = request.getQueryString();
    if (query == null || !HttpMethod.GET.matches(request.getMethod())) {
      return true;
    }
    var language = language(request.getParameter(LANGUAGE));
    var theme = theme(request.getParameter(THEME));
    if (language.isEmpty() && theme.isEmpty()) {
      return true;
    }
    var who = who();
    language.ifPresentOrElse(
        chosen -> choose(chosen, who, request, response),
        () -> choose(theme.orElseThrow(), who, request, response));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, clean(request, query));
    return false;
  }

  private static @Nullable SignedIn who() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? signedIn
        : null;
  }

  private static String clean(HttpServletRequest request, String query) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(query)
        .replaceQueryParam(LANGUAGE)
        .replaceQueryParam(THEME)
        .build(true)
        .toUriString();
  }

  private static Optional<Language> language(@Nullable String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equalsIgnoreCase(tag))
        .findFirst();
  }

  private static Optional<Theme> theme(@Nullable String name) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.attribute().equals(name))
        .findFirst();
  }
}
