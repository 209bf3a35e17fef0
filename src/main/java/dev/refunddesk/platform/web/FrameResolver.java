package dev.refunddesk.platform.web;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.TextsSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/** Puts the frame of a page together from the request, once a request. */
@Component
public class FrameResolver {

  /** The cookies that remember a choice made without signing in. */
  public static final String LANGUAGE_COOKIE = "lang";

  public static final String THEME_COOKIE = "theme";

  /** How the paths of pages begin that are in English whoever reads them. */
  static final String ENGLISH = "/en/";

  private static final String ATTRIBUTE = Frame.class.getName();

  private final TextsSource texts;
  private final Shop shop;
  private final InstantSource clock;
  private final ObjectProvider<UnreadCount> unread;
  private final ObjectProvider<ResourceUrlProvider> resources;

  FrameResolver(
      TextsSource texts,
      Shop shop,
      InstantSource clock,
      ObjectProvider<UnreadCount> unread,
      ObjectProvider<ResourceUrlProvider> resources) {
    this.texts = texts;
    this.shop = shop;
    this.clock = clock;
    this.unread = unread;
    this.resources = resources;
  }

  /** The frame of this request. */
  public Frame frame(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(ATTRIBUTE) instanceof Frame frame) {
      return frame;
    }
    var frame = make(request, response);
    request.setAttribute(ATTRIBUTE, frame);
    return frame;
  }

  private Frame make(HttpServletRequest request, HttpServletResponse response) {
    var viewer = viewer();
    var words = texts.in(language(request, viewer));
    return new Frame(
        words,
        theme(request, viewer),
        csrf(request),
        shop,
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()).orElse(""),
        viewer,
        viewer == null ? () -> 0 : once(() -> unread(viewer)),
        Flash.take(request, response, words),
        clock.instant(),
        this::asset);
  }

  /** Counts when a page first shows it: an answer that leads on shows none. */
  private static IntSupplier once(IntSupplier count) {
    var known = new AtomicReference<@Nullable Integer>();
    return () ->
        Objects.requireNonNull(
            known.updateAndGet(before -> before == null ? count.getAsInt() : before));
  }

  private int unread(Viewer viewer) {
    var count = unread.getIfAvailable();
    return count == null ? 0 : count.of(viewer.id());
  }

  private String asset(String path) {
    var hashed = resources.getObject().getForLookupPath(path);
    return hashed == null ? path : hashed;
  }

  private static @Nullable Viewer viewer() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
        ? viewer
        : null;
  }

  /** The path's, the profile's, the cookie's, what the browser prefers; Chinese if nothing. */
  private static Language language(HttpServletRequest request, @Nullable Viewer viewer) {
    if (request.getRequestURI().startsWith(ENGLISH)) {
      return Language.EN;
    }
    if (viewer != null && viewer.language() != null) {
      return viewer.language();
    }
    var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
    if (cookie != null) {
      return Language.EN.tag().equals(cookie.getValue()) ? Language.EN : Language.ZH;
    }
    return request.getHeader("Accept-Language") == null
        ? Language.ZH
        : Language.of(request.getLocale());
  }

  private static Theme theme(HttpServletRequest request, @Nullable Viewer viewer) {
    var cookie = WebUtils.getCookie(request, THEME_COOKIE);
    if (viewer != null) {
      return viewer.theme();
    }
    return cookie == null
        ? Theme.AUTO
        : Arrays.stream(Theme.values())
            .filter(theme -> theme.name().equals(cookie.getValue()))
            .findFirst()
            .orElse(Theme.AUTO);
  }

  private static Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getParameterName(), token.getToken())
        : new Csrf("_csrf", "");
  }
}
