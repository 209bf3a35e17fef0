package dev.refunddesk.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium for the whole run; every tab is a person of its own, with its own cookies.
 *
 * <p>Nothing is downloaded: the browser is the machine's. The headless shell comes first: it has no
 * windows of its own, so it starts sooner and closes for certain, which the whole Chromium 156 does
 * not ({@code apt-get install chromium-headless-shell} on Debian). Playwright is bound to one
 * thread, and so are the tests that use it.
 */
public final class Browser {

  private static final List<Path> PLACES =
      Stream.of(
              "/usr/bin/chromium-headless-shell",
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private static com.microsoft.playwright.@Nullable Browser chromium;

  private Browser() {}

  /** A fresh window on the desk at the address, such as {@code http://localhost:8080}. */
  public static Tab open(URI desk, Look look) {
    var context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(desk.toString())
                    .setViewportSize(look.width(), look.height())
                    .setIsMobile(look.isPhone())
                    .setHasTouch(look.isPhone())
                    .setJavaScriptEnabled(look.script())
                    .setLocale(look.language() == Language.EN ? "en-GB" : "zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setColorScheme(
                        look.theme() == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.addCookies(
        List.of(
            new Cookie("lang", look.language().tag()).setUrl(desk.toString()),
            new Cookie("theme", look.theme().name()).setUrl(desk.toString())));
    context.setDefaultTimeout(10_000);
    context.setDefaultNavigationTimeout(30_000);
    return new Tab(desk, look, context);
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(place())
                      .setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }

  private static Path place() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "browser tests need Chromium at one of " + PLACES + ": install it first"));
  }
}
