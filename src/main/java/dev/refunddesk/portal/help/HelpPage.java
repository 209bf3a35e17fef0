package dev.refunddesk.portal.help;

import dev.refunddesk.help.Article;
import java.util.List;

/**
 * The front of the help centre.
 *
 * @param question what was asked; empty if nothing
 * @param found what answers it
 */
public record HelpPage(
    HelpPlace place,
    String question,
    List<Article> found,
    List<Article> steps,
    List<Article> problems,
    List<Article> topics,
    List<PlatformRow> platforms) {}
