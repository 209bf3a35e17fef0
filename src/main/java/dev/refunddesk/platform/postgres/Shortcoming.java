package dev.refunddesk.platform.postgres;

import java.util.Arrays;
import java.util.List;

/** What makes a server unfit to pay money on. */
enum Shortcoming {
  FSYNC(
      "platform.durability.fsync",
      "fsync is off: a crash may lose what was acknowledged. Set fsync = on"),
  FULL_PAGE_WRITES(
      "platform.durability.full-page-writes",
      "full_page_writes is off: a crash may tear a page. Set full_page_writes = on"),
  SYNCHRONOUS_COMMIT(
      "platform.durability.synchronous-commit",
      "synchronous_commit is off: a crash may lose the last commits. Set synchronous_commit = on"),
  VERSION("platform.durability.version", "PostgreSQL is older than 16. Upgrade it"),
  RIGHTS(
      "platform.durability.rights",
      "the desk's role may neither create its schemas nor build in them. Make it the owner of its"
          + " database");

  /** As {@code server_version_num} counts. */
  private static final int OLDEST_VERSION = 160_000;

  private final String key;
  private final String words;

  Shortcoming(String key, String words) {
    this.key = key;
    this.words = words;
  }

  static List<Shortcoming> of(DatabaseState found) {
    return Arrays.stream(values()).filter(shortcoming -> shortcoming.isIn(found)).toList();
  }

  /** The message that tells people. */
  String key() {
    return key;
  }

  /** What the log tells the operator. */
  String words() {
    return words;
  }

  private boolean isIn(DatabaseState found) {
    return switch (this) {
      case FSYNC -> !found.fsync();
      case FULL_PAGE_WRITES -> !found.fullPageWrites();
      case SYNCHRONOUS_COMMIT -> !found.synchronousCommit();
      case VERSION -> found.version() < OLDEST_VERSION;
      case RIGHTS -> !found.ownsSchemas();
    };
  }
}
