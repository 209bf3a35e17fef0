package dev.refunddesk.console.form;

import dev.refunddesk.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a policy that is edited on one page.
 *
 * @param place which rule or requirement, from 1; 0 where there is only one
 */
public record Section(Kind kind, int place) {

  private static final Pattern NUMBERED = Pattern.compile("(rules|requirements)-(\\d{1,3})");

  /** What can be edited; the name for people is the message {@code policies.section.<NAME>}. */
  public enum Kind {
    BASICS,
    CLAUSES,
    RULE,
    REQUIREMENT
  }

  /** The section of that name in addresses, such as {@code rules-3}. */
  public static Optional<Section> of(String name) {
    var numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      var kind = numbered.group(1).equals("rules") ? Kind.RULE : Kind.REQUIREMENT;
      return Optional.of(new Section(kind, Integer.parseInt(numbered.group(2))));
    }
    return switch (name) {
      case "basics" -> Optional.of(new Section(Kind.BASICS, 0));
      case "clauses" -> Optional.of(new Section(Kind.CLAUSES, 0));
      default -> Optional.empty();
    };
  }

  /** What it is called in addresses. */
  public String name() {
    return switch (kind) {
      case BASICS -> "basics";
      case CLAUSES -> "clauses";
      case RULE -> "rules-" + place;
      case REQUIREMENT -> "requirements-" + place;
    };
  }

  /** The list of the policy that it is an item of; empty if of none. */
  String list() {
    return switch (kind) {
      case BASICS, CLAUSES -> "";
      case RULE -> "rules";
      case REQUIREMENT -> "requirements";
    };
  }

  /** What is edited: for a rule and a requirement also the words of the clause it names. */
  Shape.Thing shape() {
    return switch (kind) {
      case BASICS -> Shapes.of(Policy.class).only(BASIC);
      case CLAUSES -> Shapes.of(Policy.class).only(List.of("clauses"));
      case RULE -> Shapes.of(Policy.Rule.class).with(TEXT);
      case REQUIREMENT -> Shapes.of(Policy.Requirement.class).with(TEXT);
    };
  }

  private static final List<String> BASIC =
      List.of(
          "name",
          "summary",
          "channel",
          "requirement",
          "promise",
          "automaticLimit",
          "sourceUrl",
          "checkedOn",
          "judgedAt");

  private static final Shape.Part TEXT = new Shape.Part("text", new Shape.Words(), false);
}
