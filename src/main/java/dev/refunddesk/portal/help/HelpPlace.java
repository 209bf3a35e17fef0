package dev.refunddesk.portal.help;

import dev.refunddesk.help.Article;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Frame;
import org.springframework.web.util.HtmlUtils;

/**
 * Where in the help centre a page is drawn: under {@code /help} in the reader's language, or under
 * {@code /en/help} in English whoever reads. Links stay on the side they are on.
 */
public final class HelpPlace {

  private static final String HELP = "/help";
  private static final String ENGLISH = "/en";

  private final String root;

  private HelpPlace(String root) {
    this.root = root;
  }

  static HelpPlace of(Frame frame) {
    return new HelpPlace(frame.path().startsWith(ENGLISH + "/") ? ENGLISH + HELP : HELP);
  }

  /** The address of the front of the help centre. */
  public String root() {
    return root;
  }

  /** The address of a page of the help centre. */
  public String to(String path) {
    return root + path;
  }

  public String to(Article article) {
    return switch (article.kind()) {
      case STEP, PROBLEM, TOPIC -> to("/articles/" + article.slug());
      case SHOP -> article.slug().equals("policy") ? to("/policy") : "/" + article.slug();
    };
  }

  public String to(Article.Act act) {
    return act.href().startsWith(HELP + "/")
        ? root + act.href().substring(HELP.length())
        : act.href();
  }

  /** The words of an article with what the shop says of itself filled in. */
  public String html(Article article, Frame frame) {
    var shop = frame.shop();
    return article
        .html()
        .replace("href=\"" + HELP + "/", "href=\"" + root + "/")
        .replace("{phone}", HtmlUtils.htmlEscape(shop.phone()))
        .replace("{mail}", HtmlUtils.htmlEscape(shop.mail()))
        .replace("{hours}", HtmlUtils.htmlEscape(frame.t(shop.chatHours())))
        .replace("{shop}", HtmlUtils.htmlEscape(frame.brand()));
  }

  /** The address of the same page in a language, as search engines are told. */
  public String twin(Frame frame, Language language) {
    var path = frame.plainPath();
    return frame.shop().publicUrl() + (language == Language.EN ? ENGLISH + path : path);
  }
}
