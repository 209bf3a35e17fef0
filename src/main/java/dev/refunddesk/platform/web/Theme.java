package dev.refunddesk.platform.web;

import java.util.Locale;

/** How light the pages are; automatic follows the device. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** The value of {@code data-bs-theme}. */
  public String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
