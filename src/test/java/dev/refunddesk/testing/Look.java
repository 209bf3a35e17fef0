package dev.refunddesk.testing;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;

/**
 * With what a person looks at the desk.
 *
 * @param width of the window, in CSS pixels
 * @param height of the window, in CSS pixels
 * @param script whether the browser runs JavaScript
 */
public record Look(int width, int height, Language language, Theme theme, boolean script) {

  /** A wide window, Chinese, light. */
  public static final Look DESKTOP = new Look(1440, 900, Language.ZH, Theme.LIGHT, true);

  /** A phone, Chinese, light. */
  public static final Look PHONE = new Look(390, 844, Language.ZH, Theme.LIGHT, true);

  private static final int WIDEST_PHONE = 600;

  public Look in(Language other) {
    return new Look(width, height, other, theme, script);
  }

  public Look dark() {
    return new Look(width, height, language, Theme.DARK, script);
  }

  public Look withoutScript() {
    return new Look(width, height, language, theme, false);
  }

  public Look wide(int pixels) {
    return new Look(pixels, height, language, theme, script);
  }

  boolean isPhone() {
    return width <= WIDEST_PHONE;
  }

  /** The end of a picture's name: {@code .en.dark-1440}. */
  String suffix() {
    return (language == Language.EN ? ".en" : "")
        + (theme == Theme.DARK ? ".dark" : "")
        + (script ? "" : ".plain")
        + "-"
        + width;
  }
}
