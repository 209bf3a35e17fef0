package dev.refunddesk.kernel;

import java.util.Locale;

/** A language the desk speaks; everything a person reads exists in each of them. */
public enum Language {
  ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
  EN("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The language of a locale: Chinese for every Chinese one, English for all others. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }

  /** The tag written in HTML and mail headers, such as {@code zh-CN}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }
}
