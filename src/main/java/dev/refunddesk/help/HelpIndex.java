package dev.refunddesk.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of all articles of a language: where each stands, and how much finding it tells.
 *
 * <p>A rare word tells more than one that is in every article, and one in a title more than one in
 * the text.
 */
class HelpIndex {

  private static final int TITLE = 8;
  private static final int KEYWORD = 6;
  private static final int SUMMARY = 3;
  private static final int TEXT = 1;

  /** Less than this part of what a question asks is no answer, in percent. */
  private static final int LEAST_PERCENT = 40;

  private final List<Entry> entries;
  private final Map<String, Integer> spread = new HashMap<>();

  HelpIndex(List<Article> articles) {
    entries = articles.stream().map(HelpIndex::entry).toList();
    for (var entry : entries) {
      entry.words.keySet().forEach(word -> spread.merge(word, 1, Integer::sum));
    }
  }

  /**
   * How well an article answers.
   *
   * @param points more is better; only worth comparing within one question
   */
  record Rated(Article article, int points) {}

  private record Entry(Article article, String whole, Map<String, Integer> words) {}

  private static Entry entry(Article article) {
    var words = new HashMap<String, Integer>();
    var keywords = String.join(" ", article.keywords());
    weigh(words, article.text(), TEXT);
    weigh(words, article.summary(), SUMMARY);
    weigh(words, keywords, KEYWORD);
    weigh(words, article.title(), TITLE);
    var whole = String.join("\n", article.title(), article.summary(), keywords, article.text());
    return new Entry(article, Words.plain(whole), words);
  }

  private static void weigh(Map<String, Integer> words, String text, int weight) {
    Words.of(text).forEach(word -> words.merge(word, weight, Math::max));
  }

  /** Every article that answers, in the order of the articles. */
  List<Rated> rate(String question) {
    var plain = Words.plain(question).strip();
    var asked = Words.of(question);
    if (asked.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> entry.whole.contains(plain) || isAnswer(entry, asked))
        .map(entry -> new Rated(entry.article, points(entry, asked)))
        .toList();
  }

  private boolean isAnswer(Entry entry, Set<String> asked) {
    var whole = asked.stream().mapToInt(this::worth).sum();
    var found = asked.stream().filter(entry.words::containsKey).mapToInt(this::worth).sum();
    return found * 100 >= whole * LEAST_PERCENT;
  }

  private int points(Entry entry, Set<String> asked) {
    return asked.stream().mapToInt(word -> worth(word) * entry.words.getOrDefault(word, 0)).sum();
  }

  /** How much a word tells: the fewer articles have it, the more; one that none has, most. */
  private int worth(String word) {
    return 1 + entries.size() - spread.getOrDefault(word, 0);
  }
}
