package dev.refunddesk.help;

import dev.refunddesk.kernel.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which articles answer a question, the best first. */
@Component
public class HelpSearch {

  private final Map<Language, HelpIndex> byLanguage = new EnumMap<>(Language.class);

  HelpSearch(Articles articles) {
    for (var language : Language.values()) {
      byLanguage.put(language, new HelpIndex(articles.list(language)));
    }
  }

  /** At most so many; an article that holds the whole question in one piece is never left out. */
  public List<Article> find(String question, Language language, int count) {
    var index = byLanguage.get(language);
    if (index == null) {
      return List.of();
    }
    return index.rate(question).stream()
        .sorted(Comparator.comparingInt(HelpIndex.Rated::points).reversed())
        .limit(count)
        .map(HelpIndex.Rated::article)
        .toList();
  }
}
