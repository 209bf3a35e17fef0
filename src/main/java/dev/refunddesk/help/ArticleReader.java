package dev.refunddesk.help;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.Resource;

/** Reads an article: lines of facts between two rules, then Markdown. */
class ArticleReader {

  private static final Pattern FILE =
      Pattern.compile("---\n(?<facts>.*?)\n---\n(?<body>.*)", Pattern.DOTALL);

  private static final String ENDING = ".md";

  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final HtmlRenderer html =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .build();

  private final TextContentRenderer text =
      TextContentRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  Article read(Resource file) {
    var name = String.valueOf(file.getFilename());
    try {
      var parts = FILE.matcher(file.getContentAsString(StandardCharsets.UTF_8));
      if (!parts.matches()) {
        throw new IllegalStateException("an article without facts: " + name);
      }
      var facts = new Properties();
      facts.load(new StringReader(parts.group("facts")));
      return article(
          name.substring(0, name.length() - ENDING.length()), facts, parts.group("body"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("an article that cannot be read: " + name, unreadable);
    }
  }

  private Article article(String slug, Properties facts, String body) {
    var parsed = parser.parse(body);
    return new Article(
        slug,
        Article.Kind.valueOf(fact(slug, facts, "kind").toUpperCase(Locale.ROOT)),
        Integer.parseInt(fact(slug, facts, "order")),
        fact(slug, facts, "title"),
        fact(slug, facts, "summary"),
        LocalDate.parse(fact(slug, facts, "updated")),
        split(fact(slug, facts, "keywords"), ","),
        split(facts.getProperty("acts", ""), ";").stream().map(ArticleReader::act).toList(),
        html.render(parsed),
        text.render(parsed));
  }

  private static String fact(String slug, Properties facts, String name) {
    var value = facts.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("article " + slug + " does not say its " + name);
    }
    return value.strip();
  }

  /** {@code label -> path}. */
  private static Article.Act act(String written) {
    var parts = split(written, "->");
    if (parts.size() != 2) {
      throw new IllegalStateException("not an act: " + written);
    }
    return new Article.Act(parts.getFirst(), parts.getLast());
  }

  private static List<String> split(String written, String mark) {
    return Arrays.stream(written.split(Pattern.quote(mark), -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
