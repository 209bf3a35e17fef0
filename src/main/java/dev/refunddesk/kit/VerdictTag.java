package dev.refunddesk.kit;

import java.util.Locale;

/**
 * The five answers of a precheck as everybody sees them.
 *
 * <p>The words are {@code kit.verdict.<name>}, the word for a column of a table {@code .short}.
 */
public enum VerdictTag {
  AUTO("V1", Icon.CIRCLE_CHECK, Tone.SUCCESS),
  REVIEW("V2", Icon.USER_CHECK, Tone.INFO),
  DOCS("V3", Icon.PAPERCLIP, Tone.WARNING),
  FIX("V4", Icon.TOOL, Tone.WARNING),
  OUT("V5", Icon.FILE_OFF, Tone.NEUTRAL);

  private final String code;
  private final Icon icon;
  private final Tone tone;

  VerdictTag(String code, Icon icon, Tone tone) {
    this.code = code;
    this.icon = icon;
    this.tone = tone;
  }

  /** The code programs know it by, {@code V1} to {@code V5}. */
  public String code() {
    return code;
  }

  public Icon icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  /** The message key of its title. */
  public String key() {
    return "kit.verdict." + name().toLowerCase(Locale.ROOT);
  }
}
