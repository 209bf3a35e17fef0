package dev.refunddesk.portal.help;

import dev.refunddesk.help.Article;
import dev.refunddesk.kit.Link;
import java.util.List;

/**
 * One article with its neighbours.
 *
 * @param crumbs from the help centre to here
 * @param others articles of the same kind, this one among them
 * @param own the reader's tickets it is about
 */
public record ArticlePage(
    HelpPlace place, Article article, List<Link> crumbs, List<Article> others, List<OwnCase> own) {}
