package dev.refunddesk.platform.postgres;

/** The database cannot be had; the message tells the operator what is wrong and what to do. */
final class DatabaseUnavailable extends IllegalStateException {

  DatabaseUnavailable(String message) {
    super(message);
  }

  DatabaseUnavailable(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
