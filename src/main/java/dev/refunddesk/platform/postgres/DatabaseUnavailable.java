package dev.refunddesk.platform.postgres;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message tells the operator what is wrong and what to do. */
final class DatabaseUnavailable extends IllegalStateException {

  DatabaseUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  DatabaseUnavailable(String message) {
    this(message, null);
  }
}
