package dev.refunddesk.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts text into what PostgreSQL finds it by, the same on every server whatever its locale: pairs
 * of neighbouring Chinese characters at their places, and all other words whole.
 *
 * <p>PostgreSQL's own parsers take an unbroken Chinese phrase for one word, and trigrams find no
 * word of two characters; pairs find every word of two or more, inside a clause or alone.
 */
public final class SearchWords {

  private static final Pattern RUN =
      Pattern.compile("(\\p{IsHan}+)|([\\p{L}\\p{N}&&[^\\p{IsHan}]]+)");

  /** The last place a tsvector can hold. */
  private static final int LAST_PLACE = 16_383;

  private static final int LONGEST_WORD = 200;
  private static final int MOST_RUNS = 12;

  private SearchWords() {}

  /** The text as the input of a {@code tsvector}: words with their places. */
  public static String vector(String text) {
    var places = new LinkedHashMap<String, List<Integer>>();
    int place = 1;
    for (var run : runs(text)) {
      for (var word : words(run)) {
        places.computeIfAbsent(word, _ -> new ArrayList<>()).add(Math.min(place++, LAST_PLACE));
      }
    }
    return places.entrySet().stream().map(SearchWords::entry).collect(Collectors.joining(" "));
  }

  /**
   * The question as the input of a {@code tsquery}: every run of it must occur just so, the last
   * word may be the beginning of a longer one; empty if there is nothing to look for.
   */
  public static String query(String question) {
    return runs(question).stream()
        .limit(MOST_RUNS)
        .map(SearchWords::phrase)
        .collect(Collectors.joining(" & "));
  }

  private static String phrase(String run) {
    if (!isHan(run) || run.codePointCount(0, run.length()) == 1) {
      return "'" + run + "':*";
    }
    return pairs(run).stream()
        .map(pair -> "'" + pair + "'")
        .collect(Collectors.joining(" <-> ", "(", ")"));
  }

  private static List<String> runs(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return RUN.matcher(plain).results().map(run -> shortened(run.group())).toList();
  }

  private static String shortened(String run) {
    return isHan(run) || run.length() <= LONGEST_WORD ? run : run.substring(0, LONGEST_WORD);
  }

  /** The last character stands alone too, so that every single character begins some word. */
  private static List<String> words(String run) {
    if (!isHan(run)) {
      return List.of(run);
    }
    var words = new ArrayList<>(pairs(run));
    words.add(run.substring(run.offsetByCodePoints(run.length(), -1)));
    return words;
  }

  private static List<String> pairs(String run) {
    var points = run.codePoints().toArray();
    var pairs = new ArrayList<String>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }

  private static boolean isHan(String run) {
    return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  private static String entry(Map.Entry<String, List<Integer>> word) {
    var places = word.getValue().stream().distinct().map(String::valueOf);
    return "'" + word.getKey() + "':" + places.collect(Collectors.joining(","));
  }
}
