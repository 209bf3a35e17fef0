package dev.refunddesk.console.form;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two versions of a policy, in words: 购买天数 · 时间上限 15 天 → 30 天. */
public final class Changes {

  private static final List<String> COMPARED =
      List.of(
          "name",
          "summary",
          "channel",
          "requirement",
          "promise",
          "automaticLimit",
          "sourceUrl",
          "checkedOn",
          "judgedAt",
          "rules",
          "requirements",
          "clauses");

  private final List<Change> changes = new ArrayList<>();
  private final ValueWords words;
  private final Labels labels;

  private Changes(Texts texts) {
    labels = new Labels(texts);
    words = new ValueWords(labels);
  }

  /** One difference; absent where there was nothing, or nothing is any more. */
  public record Change(String place, @Nullable String before, @Nullable String after) {}

  public static List<Change> between(Policy old, Policy fresh, Texts texts) {
    var changes = new Changes(texts);
    var shape = Shapes.of(Policy.class).only(COMPARED);
    changes.things("", shape, Reading.JSON.valueToTree(old), Reading.JSON.valueToTree(fresh));
    return changes.changes;
  }

  private void things(String place, Shape.Thing shape, JsonNode old, JsonNode fresh) {
    for (var part : shape.parts()) {
      var before = old.get(part.name());
      var after = fresh.get(part.name());
      if (!Objects.equals(before, after)) {
        part(within(place, label(shape, part)), part.shape(), before, after);
      }
    }
  }

  /** Rules, requirements and clauses say themselves what they are. */
  private String label(Shape.Thing shape, Shape.Part part) {
    return shape.name().equals("policy") && part.shape() instanceof Shape.Series
        ? ""
        : labels.of(shape.name(), part.name());
  }

  private void part(
      String place, Shape shape, @Nullable JsonNode before, @Nullable JsonNode after) {
    switch (shape) {
      case Shape.Thing inner -> things(place, inner, orEmpty(before), orEmpty(after));
      case Shape.Series(var of) -> series(place, of, before, after);
      case Shape.Kinds kinds -> items(place, kinds, orEmpty(before), orEmpty(after));
      case Shape.Words _ -> {
        plain(place + labels.texts().t("policies.place.zh"), text(before, "zh"), text(after, "zh"));
        plain(place + labels.texts().t("policies.place.en"), text(before, "en"), text(after, "en"));
      }
      default -> plain(place, words.of(shape, before), words.of(shape, after));
    }
  }

  private void items(String place, Shape shape, JsonNode old, JsonNode fresh) {
    switch (shape) {
      case Shape.Thing thing -> things(place, thing, old, fresh);
      case Shape.Kinds kinds -> {
        var kind = fresh.path("kind").asString("");
        var thing = kinds.kinds().get(kind);
        if (thing != null && kind.equals(old.path("kind").asString(""))) {
          things(place, thing, old, fresh);
        } else {
          plain(place, words.summary(kinds, old), words.summary(kinds, fresh));
        }
      }
      default -> throw new IllegalArgumentException("no item of a series: " + shape);
    }
  }

  /** Items of the same kind, clause or number are held against each other, wherever they stand. */
  private void series(String place, Shape of, @Nullable JsonNode before, @Nullable JsonNode after) {
    var old = keyed(before);
    var fresh = keyed(after);
    var kept = new ArrayList<>(old.keySet());
    kept.retainAll(fresh.keySet());
    var order = new ArrayList<>(fresh.keySet());
    order.retainAll(old.keySet());
    old.forEach((key, item) -> {
      if (!fresh.containsKey(key)) {
        add(within(place, name(of, item)), words.summary(of, item.value()), null);
      }
    });
    fresh.forEach((key, item) -> {
      var was = old.get(key);
      var named = within(place, name(of, item));
      if (was == null) {
        add(named, null, words.summary(of, item.value()));
        return;
      }
      if (kept.indexOf(key) != order.indexOf(key)) {
        add(named, position(was), position(item));
      }
      if (!was.value().equals(item.value())) {
        items(named, of, was.value(), item.value());
      }
    });
  }

  private record Item(JsonNode value, int place) {}

  private static Map<String, Item> keyed(@Nullable JsonNode list) {
    var keyed = new LinkedHashMap<String, Item>();
    var seen = new HashMap<String, Integer>();
    for (var i = 0; list != null && i < list.size(); i++) {
      var key = key(list.get(i), i);
      keyed.put(key + "#" + seen.merge(key, 1, Integer::sum), new Item(list.get(i), i + 1));
    }
    return keyed;
  }

  private static String key(JsonNode item, int place) {
    for (var name : List.of("number", "code", "kind")) {
      if (item.has(name)) {
        return item.get(name).asString();
      }
    }
    if (item.has("condition")) {
      return item.get("condition").path("kind").asString("");
    }
    return item.has("when") || item.has("verdict")
        ? item.path("clause").asString("")
        : String.valueOf(place);
  }

  private String name(Shape of, Item item) {
    return switch (of) {
      case Shape.Kinds _ -> labels.kind(item.value().path("kind").asString(""));
      case Shape.Thing thing ->
          switch (thing.name()) {
            case "rule" -> labels.texts().t("policies.place.rules", item.place());
            case "requirement" -> labels.texts().t("policies.place.requirements", item.place());
            case "clause" ->
                labels.texts().t("policies.clause", item.value().path("number").asInt());
            default -> labels.kind(thing.name()) + " " + item.place();
          };
      default -> "";
    };
  }

  private String position(Item item) {
    return labels.texts().t("policies.changes.position", item.place());
  }

  private static JsonNode orEmpty(@Nullable JsonNode value) {
    return value == null ? Reading.JSON.createObjectNode() : value;
  }

  private static @Nullable String text(@Nullable JsonNode words, String language) {
    return words == null ? null : words.path(language).asString("");
  }

  private String within(String place, String inner) {
    return place.isEmpty() || inner.isEmpty() ? place + inner : place + " · " + inner;
  }

  private void plain(String place, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      add(place, before, after);
    }
  }

  private void add(String place, @Nullable String before, @Nullable String after) {
    changes.add(new Change(place, before, after));
  }
}
