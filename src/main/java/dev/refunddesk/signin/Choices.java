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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers how somebody likes the desk: in the browser, and in the profile of the signed in. */
@Component
class Choices {

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
}
