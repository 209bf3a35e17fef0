package dev.refunddesk.portal.help;

import dev.refunddesk.help.Article;
import dev.refunddesk.help.Article.Kind;
import dev.refunddesk.help.Articles;
import dev.refunddesk.help.HelpSearch;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kit.Link;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The help centre: its front, its articles, the five problems on one page. */
@Controller
@RequestMapping({"/help", "/en/help"})
class HelpController {

  private static final int MOST_FOUND = 12;
  private static final int LONGEST_QUESTION = 100;

  private final Articles articles;
  private final HelpSearch search;
  private final PlatformRows platforms;
  private final OwnCases cases;
  private final Templates templates;

  HelpController(
      Articles articles,
      HelpSearch search,
      PlatformRows platforms,
      OwnCases cases,
      Templates templates) {
    this.articles = articles;
    this.search = search;
    this.platforms = platforms;
    this.cases = cases;
    this.templates = templates;
  }

  @GetMapping
  JteModel index(Frame frame, @RequestParam(defaultValue = "") String q) {
    var question = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUESTION));
    var language = frame.language();
    var page =
        new HelpPage(
            HelpPlace.of(frame),
            question,
            search.find(question, language, MOST_FOUND),
            articles.list(Kind.STEP, language),
            articles.list(Kind.PROBLEM, language),
            topics(language),
            platforms.list(frame));
    return question.isEmpty() ? templates.helpIndex(frame, page) : templates.helpFound(frame, page);
  }

  private List<Article> topics(Language language) {
    var policy = articles.get("policy", language);
    return Stream.concat(articles.list(Kind.TOPIC, language).stream(), Stream.of(policy)).toList();
  }

  @GetMapping("/faq")
  JteModel faq(Frame frame) {
    var place = HelpPlace.of(frame);
    return templates.helpFaq(frame, place, articles.list(Kind.PROBLEM, frame.language()));
  }

  @GetMapping("/articles/{slug}")
  Object article(Frame frame, @PathVariable String slug) {
    var place = HelpPlace.of(frame);
    var article = articles.get(slug, frame.language());
    return article.kind() == Kind.SHOP
        ? Answer.seeOther(place.to(article))
        : templates.helpArticle(frame, page(frame, place, article));
  }

  private ArticlePage page(Frame frame, HelpPlace place, Article article) {
    var crumbs =
        List.of(
            Link.to(frame.t("kit.nav.help"), place.root()),
            Link.to(frame.t("help.kind." + article.kind().name()), place.to("#" + article.kind())),
            Link.here(article.title()));
    var others = articles.list(article.kind(), frame.language());
    return new ArticlePage(place, article, crumbs, others, cases.list(article, frame));
  }
}
