package dev.refunddesk.console.form;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A policy as its JSON, taken apart and put together again. */
final class PolicyTree {

  private final ObjectNode root;

  PolicyTree(Policy policy) {
    root = Reading.JSON.valueToTree(policy);
  }

  String text() {
    return Reading.JSON.writeValueAsString(root);
  }

  /** What a section is filled in from; empty if the policy has no such rule or requirement. */
  Optional<ObjectNode> get(Section section) {
    if (section.list().isEmpty()) {
      return Optional.of(root);
    }
    var items = root.path(section.list());
    if (!(items.get(section.place() - 1) instanceof ObjectNode item)) {
      return Optional.empty();
    }
    var filled = item.deepCopy();
    clause(item.path("clause").asInt()).ifPresent(clause -> filled.set("text", clause.get("text")));
    return Optional.of(filled);
  }

  /** What a section itself holds, to see whether somebody else has changed it. */
  String mark(Section section) {
    var value = get(section).orElseGet(Reading.JSON::createObjectNode);
    var parts = section.shape().parts().stream().map(part -> value.get(part.name())).toList();
    return Integer.toHexString(parts.toString().hashCode());
  }

  /**
   * Puts what was read in the place of a section.
   *
   * @param textOf the clause whose words were edited with it
   */
  void put(Section section, ObjectNode value, int textOf) {
    if (section.list().isEmpty()) {
      for (var part : section.shape().parts()) {
        set(root, part.name(), value.get(part.name()));
      }
      return;
    }
    var words = value.remove("text");
    clause(textOf).ifPresent(clause -> clause.set("text", words));
    ((ArrayNode) root.get(section.list())).set(section.place() - 1, value);
  }

  /** Gives the clause that an item names other words. */
  void word(Section section, Text words) {
    var item = root.path(section.list()).path(section.place() - 1);
    clause(item.path("clause").asInt())
        .ifPresent(clause -> clause.set("text", Reading.JSON.<ObjectNode>valueToTree(words)));
  }

  private static void set(ObjectNode of, String name, @Nullable JsonNode value) {
    if (value == null) {
      of.remove(name);
    } else {
      of.set(name, value);
    }
  }

  private Optional<ObjectNode> clause(int number) {
    return clauses()
        .valueStream()
        .filter(clause -> clause.path("number").asInt() == number)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  private ArrayNode clauses() {
    return list("clauses");
  }

  private ArrayNode list(String name) {
    return root.get(name) instanceof ArrayNode there ? there : root.putArray(name);
  }

  /** Moves, copies or removes an item of a list; tells where it is now, 0 if nowhere. */
  int arrange(String list, String act, int place) {
    var items = new ArrayList<JsonNode>();
    list(list).forEach(items::add);
    var at = place - 1;
    if (at < 0 || at >= items.size()) {
      return 0;
    }
    var named = named();
    var now =
        switch (act) {
          case "up" -> swap(items, at, Math.max(0, at - 1));
          case "down" -> swap(items, at, Math.min(items.size() - 1, at + 1));
          case "copy" -> copy(items, at);
          case "remove" -> remove(items, at);
          default -> at;
        };
    list(list).removeAll().addAll(items);
    drop(named);
    return now + 1;
  }

  private static int swap(List<JsonNode> items, int from, int to) {
    Collections.swap(items, from, to);
    return to;
  }

  private static int remove(List<JsonNode> items, int at) {
    items.subList(at, at + 1).clear();
    return -1;
  }

  /** A copy speaks under a clause of its own with the same words. */
  private int copy(List<JsonNode> items, int at) {
    var copy = (ObjectNode) items.get(at).deepCopy();
    var words = clause(copy.path("clause").asInt()).map(clause -> clause.get("text")).orElse(null);
    copy.put("clause", newClause(words));
    items.add(at + 1, copy);
    return at + 1;
  }

  private int newClause(@Nullable JsonNode words) {
    var number = 1;
    for (var clause : clauses()) {
      number = Math.max(number, clause.path("number").asInt() + 1);
    }
    var clause = clauses().addObject().put("number", number);
    if (words == null) {
      clause.putObject("text").put("zh", "").put("en", "");
    } else {
      clause.set("text", words.deepCopy());
    }
    return number;
  }

  /** A clause that only what was removed had named goes with it. */
  private void drop(Set<Integer> named) {
    var still = named();
    var kept = new ArrayList<JsonNode>();
    for (var clause : clauses()) {
      var number = clause.path("number").asInt();
      if (still.contains(number) || !named.contains(number)) {
        kept.add(clause);
      }
    }
    clauses().removeAll().addAll(kept);
  }

  private Set<Integer> named() {
    return root.findValues("clause").stream().map(JsonNode::asInt).collect(Collectors.toSet());
  }

  /** Adds a rule before one that always applies, else at the end; tells its place. */
  int addRule() {
    var rule =
        new Policy.Rule(
            newClause(null),
            List.of(),
            Verdict.REVIEW,
            new Formula(Formula.Base.PAID, List.of()),
            List.of());
    var rules = list("rules");
    var last = rules.isEmpty() ? null : rules.get(rules.size() - 1);
    var place = last != null && !last.has("when") ? rules.size() - 1 : rules.size();
    rules.insert(place, Reading.JSON.<ObjectNode>valueToTree(rule));
    return place + 1;
  }

  /** Adds a requirement of a kind; tells its place. */
  int addRequirement(String kind) {
    var kinds = Shapes.kinds(Condition.class);
    var blank = kinds.kinds().get(kind);
    if (blank == null) {
      return 0;
    }
    var requirement = Reading.JSON.createObjectNode();
    requirement.put("clause", newClause(null));
    requirement.put("otherwise", Verdict.FIX.name());
    requirement.set("condition", blank(kind, blank));
    list("requirements").add(requirement);
    return list("requirements").size();
  }

  /** A value of a kind with nothing particular in it. */
  static ObjectNode blank(String kind, Shape.Thing shape) {
    ObjectNode value = Reading.JSON.valueToTree(shape.blank());
    return kind.equals("item") ? value : value.put("kind", kind);
  }
}
