package dev.refunddesk.testing;

import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's window on the desk. It watches: closing it fails the test if a page asked another host
 * for anything, broke the policy of the site, or threw an error in its script.
 */
public final class Tab implements AutoCloseable {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Set<String> LOCAL = Set.of("data", "blob", "about");

  private static final String AXE_RUN =
      """
      () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
          'best-practice'], resultTypes: ['violations'] })
        .then(result => result.violations.flatMap(violation => violation.nodes.map(node =>
          violation.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary
            .replaceAll('\\n', ' '))))
      """;

  private final URI desk;
  private final Look look;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  Tab(URI desk, Look look, BrowserContext context) {
    this.desk = desk;
    this.look = look;
    this.context = context;
    this.page = context.newPage();
    watch(page);
    context.onPage(this::watch);
  }

  private void watch(Page opened) {
    opened.onRequest(request -> watch(request.url()));
    opened.onConsoleMessage(this::watch);
    opened.onPageError(error -> troubles.add("script error: " + error));
  }

  private void watch(String url) {
    var address = URI.create(url.replaceAll("[\\s|<>\"{}^`\\\\].*", ""));
    if (!LOCAL.contains(address.getScheme())
        && !desk.getAuthority().equals(address.getAuthority())) {
      troubles.add("asked a foreign host: " + url);
    }
  }

  private void watch(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      troubles.add("against the policy: " + message.text());
    }
  }

  /** The page itself, with everything Playwright can do. */
  public Page page() {
    return page;
  }

  public Look look() {
    return look;
  }

  /** Goes to a path of the desk. */
  public Tab go(String path) {
    page.navigate(path);
    return this;
  }

  /**
   * Takes a picture of the whole page, bars at its end: {@code
   * target/screenshots/<name>.en.dark-390.png}.
   */
  public Path picture(String name) {
    var file = PICTURES.resolve(name + look.suffix() + ".png");
    var whole = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(look.width(), Math.max(look.height(), whole));
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    page.setViewportSize(look.width(), look.height());
    return file;
  }

  /** What the accessibility checker finds against WCAG 2.2 A and AA; script must be on. */
  @SuppressWarnings("unchecked")
  public List<String> axe() {
    page.evaluate(Axe.SOURCE);
    showWhole();
    var found = (List<String>) page.evaluate(AXE_RUN);
    page.setViewportSize(look.width(), look.height());
    return found;
  }

  /** A bar that stays at the bottom hides what can be scrolled out from under it. */
  private void showWhole() {
    var height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(look.width(), Math.max(look.height(), height));
  }

  /** Fails unless the page is accessible and no wider than the window. */
  public Tab check() {
    var found = new ArrayList<>(axe());
    var extra = (Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    if (extra > 0) {
      found.add("wider than the window by " + extra + " px");
    }
    if (!found.isEmpty()) {
      throw new AssertionError(
          page.url() + " as " + look + found.stream().collect(joining("\n  ", "\n  ", "")));
    }
    return this;
  }

  /** Gives a cookie, such as that of a session made without the form. */
  public Tab remember(String name, String value) {
    context.addCookies(
        List.of(new com.microsoft.playwright.options.Cookie(name, value).setUrl(desk.toString())));
    return this;
  }

  /** Cuts the line, or mends it. */
  public Tab offline(boolean cut) {
    context.setOffline(cut);
    return this;
  }

  @Override
  public void close() {
    context.close();
    if (!troubles.isEmpty()) {
      throw new AssertionError(String.join("\n", troubles));
    }
  }

  private static final class Axe {

    static final String SOURCE = read();

    private static String read() {
      try (var in = Tab.class.getResourceAsStream("/vendor/axe.min.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new IllegalStateException("the accessibility checker is missing", e);
      }
    }
  }
}
