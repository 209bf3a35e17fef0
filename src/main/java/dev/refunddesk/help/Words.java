package dev.refunddesk.help;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text: Chinese has no blanks between words, so there every two neighbouring
 * characters are one; elsewhere words are words, without the ending that makes many of one.
 */
final class Words {

  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final int LEAST_STEM = 3;

  private Words() {}

  /** Lower case, without full-width forms. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    var runs = RUN.matcher(plain(text));
    while (runs.find()) {
      var run = runs.group();
      if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) {
        addPairs(words, run.codePoints().toArray());
      } else {
        words.add(stem(run));
      }
    }
    return words;
  }

  private static void addPairs(Set<String> words, int[] characters) {
    if (characters.length == 1) {
      words.add(Character.toString(characters[0]));
    }
    for (int i = 0; i + 1 < characters.length; i++) {
      words.add(new String(characters, i, 2));
    }
  }

  /** Refunds and refunded are found by refund. */
  private static String stem(String word) {
    for (var ending : new String[] {"ing", "ed", "es", "s"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= LEAST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
