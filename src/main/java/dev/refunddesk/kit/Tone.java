package dev.refunddesk.kit;

import java.util.Locale;

/** What kind of news a tag or a callout is; colour never says it alone. */
public enum Tone {
  NEUTRAL,
  INFO,
  PROGRESS,
  SUCCESS,
  WARNING,
  DANGER,
  MONEY;

  /** The class of the tone in the stylesheet, such as {@code is-warning}. */
  public String style() {
    return "is-" + name().toLowerCase(Locale.ROOT);
  }
}
