package dev.refunddesk.purchase;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a name into what it is found by: pairs of neighbouring Chinese characters, and the
 * beginnings of every other word.
 */
final class SearchWords {

  private static final Pattern RUN =
      Pattern.compile("(\\p{IsHan}+)|([\\p{L}\\p{N}&&[^\\p{IsHan}]]+)");
  private static final int LONGEST = 24;

  private SearchWords() {}

  /** Everything a name may be found by. */
  static Set<String> of(String name) {
    var words = new LinkedHashSet<String>();
    cut(name, pairs -> addPairs(pairs, words), word -> addBeginnings(word, words));
    return words;
  }

  /** What must be there, all of it, for a name to answer the question. */
  static Collection<String> asked(String question) {
    var words = new LinkedHashSet<String>();
    cut(question, run -> addPairs(run, words), word -> words.add(cutShort(word)));
    return words;
  }

  private static void cut(String text, Consumer<String> han, Consumer<String> other) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher run = RUN.matcher(plain);
    while (run.find()) {
      if (run.group(1) != null) {
        han.accept(run.group(1));
      } else {
        other.accept(run.group(2));
      }
    }
  }

  private static void addPairs(String run, Set<String> words) {
    if (run.length() == 1) {
      words.add(run);
    }
    for (int i = 0; i + 2 <= run.length(); i++) {
      words.add(run.substring(i, i + 2));
    }
  }

  private static void addBeginnings(String word, Set<String> words) {
    for (int end = 1; end <= Math.min(word.length(), LONGEST); end++) {
      words.add(word.substring(0, end));
    }
  }

  private static String cutShort(String word) {
    return word.substring(0, Math.min(word.length(), LONGEST));
  }
}
