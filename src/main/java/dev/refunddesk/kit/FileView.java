package dev.refunddesk.kit;

import org.jspecify.annotations.Nullable;

/**
 * A file somebody handed in.
 *
 * @param name as it was called at home
 * @param bytes its size
 * @param href where it can be fetched; absent while it may not be
 * @param removal where a form takes it away again; absent if it stays
 */
public record FileView(
    String name,
    long bytes,
    boolean picture,
    State state,
    @Nullable String href,
    @Nullable String removal) {

  private static final long KILO = 1024;
  private static final long MEGA = KILO * KILO;

  /** What became of the file. */
  public enum State {
    /** Not looked at yet. */
    CHECKING,
    /** Looked at, nothing wrong. */
    FINE,
    /** Not taken. */
    REFUSED
  }

  /** Its size as people read it: {@code 412 KB}, {@code 1.5 MB}. */
  public String size() {
    return bytes < MEGA
        ? Math.max(1, bytes / KILO) + " KB"
        : bytes / MEGA + "." + bytes % MEGA * 10 / MEGA + " MB";
  }
}
