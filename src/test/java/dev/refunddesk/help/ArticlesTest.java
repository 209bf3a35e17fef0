package dev.refunddesk.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.help.Article.Kind;
import dev.refunddesk.kernel.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ArticlesTest {

  private static final Set<String> PLACES =
      Set.of(
          "/login",
          "/forgot",
          "/tickets",
          "/tickets?tab=done",
          "/tickets/new",
          "/services",
          "/billing",
          "/status",
          "/search",
          "/help/platforms",
          "/help/policy");

  private static final Pattern FILLED = Pattern.compile("\\{(?!(phone|mail|hours|shop)})");

  private final Articles articles;

  ArticlesTest() throws IOException {
    articles = new Articles();
  }

  @Test
  void sayTheSameThingsInBothLanguages() {
    assertThat(articles.list(Language.EN).stream().map(ArticlesTest::identity))
        .containsExactlyElementsOf(
            articles.list(Language.ZH).stream().map(ArticlesTest::identity).toList());
  }

  @Test
  void holdTheFiveStepsAndTheFiveProblems() {
    for (var language : Language.values()) {
      assertThat(orders(Kind.STEP, language)).containsExactly(1, 2, 3, 4, 5);
      assertThat(orders(Kind.PROBLEM, language)).containsExactly(1, 2, 3, 4, 5);
    }
    assertThat(articles.list(Kind.PROBLEM, Language.ZH))
        .extracting(Article::title)
        .containsExactly("工单提交后无响应", "退款申请被拒绝", "退款金额不符", "无法找到工单入口", "退款到账时间过长");
  }

  @Test
  void endInAnAct() {
    assertThat(all()).allSatisfy(article -> assertThat(article.acts()).isNotEmpty());
  }

  @Test
  void leadNowhereElse() {
    for (var article : all().toList()) {
      var links = Jsoup.parse(article.html()).select("a").eachAttr("href").stream();
      var acts = article.acts().stream().map(Article.Act::href);
      assertThat(Stream.concat(links, acts)).as(article.slug()).allMatch(this::isThere);
    }
  }

  @Test
  void leaveNothingToFillInButWhatTheShopSays() {
    assertThat(all()).noneMatch(article -> FILLED.matcher(article.html()).find());
  }

  @Test
  void escapeWhatIsNotMarkdown() {
    assertThat(all())
        .allSatisfy(article ->
            assertThat(Jsoup.parse(article.html()).select("script, style, iframe, [onclick]"))
                .isEmpty());
  }

  @Test
  void theWorkedExampleAddsUp() {
    for (var language : Language.values()) {
      var example = articles.find("how-the-amount-is-computed", language).orElseThrow();
      var tables = Jsoup.parse(example.html()).select("table");
      var lines = amounts(tables.get(0).select("td:last-child").eachText());
      var parts = amounts(tables.get(1).select("td:last-child").eachText());

      assertThat(sum(lines.subList(0, 3))).isEqualTo(lines.get(3));
      assertThat(sum(lines.subList(3, 6))).isEqualTo(lines.get(6)).isEqualTo("1046.41");
      assertThat(sum(parts)).isEqualTo("1046.41");
    }
  }

  private boolean isThere(String href) {
    var slug = href.replaceFirst("^/help/articles/", "");
    return PLACES.contains(href)
        || (!slug.equals(href) && articles.find(slug, Language.ZH).isPresent());
  }

  private Stream<Article> all() {
    return Stream.of(Language.values()).flatMap(language -> articles.list(language).stream());
  }

  private List<Integer> orders(Kind kind, Language language) {
    return articles.list(kind, language).stream().map(Article::order).toList();
  }

  private static String identity(Article article) {
    var acts = article.acts().stream().map(Article.Act::href).toList();
    var headings = Jsoup.parse(article.html()).select("h2, tr, pre").size();
    return "%s %d %s %s %s %d"
        .formatted(
            article.kind(), article.order(), article.slug(), article.updatedOn(), acts, headings);
  }

  private static List<String> amounts(List<String> cells) {
    return cells.stream().map(cell -> cell.replace("−", "-").replaceAll("[^0-9.-]", "")).toList();
  }

  private static String sum(List<String> amounts) {
    return amounts.stream()
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }
}
