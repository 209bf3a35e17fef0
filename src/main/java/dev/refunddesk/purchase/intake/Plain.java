package dev.refunddesk.purchase.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what only looks different: full-width forms, odd blanks, invisible characters. */
final class Plain {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\t]");
  private static final Pattern BETWEEN = Pattern.compile("[\\s_\\-–—/·.]+");

  private Plain() {}

  /** For numbers, dates and codes: ２０２６ becomes 2026. */
  static String of(String text) {
    return INVISIBLE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .strip();
  }

  /** For names people gave: kept as written but for blanks around and invisible characters. */
  static String name(String text) {
    return INVISIBLE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll("")
        .strip();
  }

  /** For words that are looked up: Pay-as-you-go becomes payasyougo. */
  static String key(String text) {
    return BETWEEN.matcher(of(text).toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
