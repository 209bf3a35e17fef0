package dev.refunddesk.platform.web;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.Texts;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every page is drawn in: the language, who looks, the shop, and the words.
 *
 * @param path the address asked for, without its query
 * @param query the query asked for, empty if none
 * @param viewer who looks; absent before sign-in
 * @param unreadCount counts the notices not yet read
 * @param flash the news of the act that led here; absent if none
 * @param assets turns {@code /app.css} into the address of its present content
 */
public record Frame(
    Texts texts,
    Theme theme,
    Csrf csrf,
    Shop shop,
    String path,
    String query,
    @Nullable Viewer viewer,
    IntSupplier unreadCount,
    @Nullable String flash,
    Instant now,
    UnaryOperator<String> assets) {

  /** Notices not yet read. */
  public int unread() {
    return unreadCount.getAsInt();
  }

  public String t(String key, Object... values) {
    return texts.t(key, values);
  }

  public String t(Text text) {
    return texts.t(text);
  }

  public Language language() {
    return texts.language();
  }

  public String asset(String path) {
    return assets.apply(path);
  }

  /** The path of the page whose language its reader chooses, for one whose path chooses it. */
  public String plainPath() {
    return path.startsWith(FrameResolver.ENGLISH) ? path.substring("/en".length()) : path;
  }

  /** The address of this very page with a choice such as {@code lang=en} added. */
  public String choosing(String choice) {
    var page = choice.startsWith("lang=") ? plainPath() : path;
    return page + "?" + (query.isEmpty() ? "" : query + "&") + choice;
  }

  /** The name of the shop in the language of the page. */
  public String brand() {
    return t(shop.name());
  }

  /** Whether the viewer holds the permission of that name; nobody does before sign-in. */
  public boolean may(String permission) {
    return viewer != null && viewer.may(permission);
  }

  /** Whether single keys act on this page. */
  public boolean shortcuts() {
    return viewer != null && viewer.shortcuts();
  }

  /** The viewer of a page that nobody reaches without signing in. */
  public Viewer signedIn() {
    if (viewer == null) {
      throw new IllegalStateException(path + " needs somebody signed in");
    }
    return viewer;
  }
}
