package dev.refunddesk.kit;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere to go, as a crumb, a tab, an entry or an act shows it.
 *
 * @param href a path of ours; absent for plain words
 * @param count how many wait there; absent if nobody counts
 * @param current whether the page is there already
 */
public record Link(String label, @Nullable String href, @Nullable Integer count, boolean current) {

  public static Link to(String label, String href) {
    return new Link(label, href, null, false);
  }

  /** The place of the page itself: words without a link. */
  public static Link here(String label) {
    return new Link(label, null, null, true);
  }

  /** A tab; the one that is open stays a link, so that it can be reloaded. */
  public static Link tab(String label, String href, boolean current) {
    return new Link(label, href, null, current);
  }

  /** The same with the number of things that wait there. */
  public Link counting(int number) {
    return new Link(label, href, number, current);
  }
}
