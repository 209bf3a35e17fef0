package dev.refunddesk.testing;

import java.util.TreeSet;

/** What a net caught: everything at once, a line each, so that it can be mended in one go. */
public final class Findings {

  private final TreeSet<String> lines = new TreeSet<>();

  /**
   * Notes something to mend.
   *
   * @param where the file, with the line if there is one
   * @param what what is wrong, and what to do instead
   */
  public void add(Object where, String what) {
    lines.add(where + ": " + what);
  }

  /** Fails with all findings, if there are any. */
  public void assertNone() {
    if (!lines.isEmpty()) {
      throw new AssertionError("%d to mend:%n%s".formatted(lines.size(), String.join("\n", lines)));
    }
  }
}
