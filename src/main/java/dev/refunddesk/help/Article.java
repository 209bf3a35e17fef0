package dev.refunddesk.help;

import java.time.LocalDate;
import java.util.List;

/**
 * A page of help in one language.
 *
 * @param slug its name in addresses, the same in both languages
 * @param order its place among those of its kind, from 1
 * @param summary the answer in one sentence
 * @param updatedOn when its words were last changed
 * @param keywords other words people look for it with
 * @param acts what settles the matter; the first is the one most people need
 * @param html safe HTML; {@code {phone}}, {@code {mail}}, {@code {hours}} and {@code {shop}} stand
 *     for what the shop says
 * @param text the same without markup, for finding
 */
public record Article(
    String slug,
    Kind kind,
    int order,
    String title,
    String summary,
    LocalDate updatedOn,
    List<String> keywords,
    List<Act> acts,
    String html,
    String text) {

  public Article {
    keywords = List.copyOf(keywords);
    acts = List.copyOf(acts);
  }

  /** What an article is about. */
  public enum Kind {
    /** One of the five steps from signing in to following the progress. */
    STEP,
    /** One of the five things that go wrong. */
    PROBLEM,
    /** Something one wants to know. */
    TOPIC,
    /** What the shop says about itself: accessibility, privacy, terms. */
    SHOP
  }

  /**
   * Where to go and do it.
   *
   * @param href a path of ours
   */
  public record Act(String label, String href) {}
}
