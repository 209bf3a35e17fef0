package dev.refunddesk.portal.help;

import dev.refunddesk.help.Article.Kind;
import dev.refunddesk.help.Articles;
import dev.refunddesk.kit.Link;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the shop says about itself: accessibility, privacy, terms. */
@Controller
class ShopPageController {

  private final Articles articles;
  private final Templates templates;

  ShopPageController(Articles articles, Templates templates) {
    this.articles = articles;
    this.templates = templates;
  }

  @GetMapping({"/accessibility", "/privacy", "/terms"})
  JteModel show(Frame frame) {
    var article = articles.get(frame.path().substring(1), frame.language());
    var crumbs = List.of(Link.here(article.title()));
    var others = articles.list(Kind.SHOP, frame.language());
    return templates.helpArticle(
        frame, new ArticlePage(HelpPlace.of(frame), article, crumbs, others, List.of()));
  }
}
