package dev.refunddesk.help;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The articles that are shipped, by language. */
@Component
public class Articles {

  private final Map<Language, List<Article>> byLanguage = new EnumMap<>(Language.class);

  Articles() throws IOException {
    for (var language : Language.values()) {
      byLanguage.put(language, read(language));
    }
  }

  private static List<Article> read(Language language) throws IOException {
    var folder = "classpath:help/%s/*.md".formatted(language.tag());
    var files = new PathMatchingResourcePatternResolver().getResources(folder);
    var reader = new ArticleReader();
    var byOrder = Comparator.comparing(Article::kind).thenComparingInt(Article::order);
    return Stream.of(files).map(reader::read).sorted(byOrder).toList();
  }

  public Optional<Article> find(String slug, Language language) {
    return list(language).stream().filter(article -> article.slug().equals(slug)).findFirst();
  }

  public Article get(String slug, Language language) {
    return find(slug, language).orElseThrow(() -> new Refusal(HelpProblem.ARTICLE_NOT_FOUND, slug));
  }

  /** All of a kind, in their order. */
  public List<Article> list(Article.Kind kind, Language language) {
    return list(language).stream().filter(article -> article.kind() == kind).toList();
  }

  List<Article> list(Language language) {
    return byLanguage.getOrDefault(language, List.of());
  }
}
