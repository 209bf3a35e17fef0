package dev.refunddesk.console.form;

import dev.refunddesk.console.form.FormPart.Line;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what was typed as the parts of a form. */
final class Drawing {

  private static final int SHORT = 3;
  private static final int GLIMPSE = 30;

  private final Fields fields;
  private final Labels labels;
  private final Policy policy;

  /**
   * @param policy whose clauses can be named
   */
  Drawing(Fields fields, Policy policy, Texts texts) {
    this.fields = fields;
    this.policy = policy;
    this.labels = new Labels(texts);
  }

  List<FormPart> thing(String prefix, Shape.Thing shape) {
    return shape.parts().stream()
        .map(part -> part(prefix + part.name(), part, labels.of(shape.name(), part.name())))
        .toList();
  }

  private FormPart part(String name, Shape.Part part, String label) {
    return switch (part.shape()) {
      case Shape.Thing inner ->
          new FormPart.Group(
              name, label, part.optional() ? fields.has(name) : null, thing(name + "-", inner));
      case Shape.Series(var of) -> series(name, of, label);
      case Shape.Kinds kinds -> group(name, kinds, label);
      case Shape.Choices(var of) -> boxes(name, of, label);
      case Shape.Words _ ->
          new FormPart.Pair(name, label, fields.get(name + "-zh"), fields.get(name + "-en"));
      case Shape.Truth _ -> new FormPart.Box(name, label, fields.has(name));
      case Shape.Choice choice -> select(name, choice, label, part.optional());
      case Shape.Clause _ -> new FormPart.Select(name, label, fields.get(name), clauses());
      case Shape.Figure(var limits, var whole) ->
          new Line(
              name,
              label,
              labels.range(limits),
              fields.get(name),
              whole ? Line.Kind.WHOLE : Line.Kind.DECIMAL,
              part.optional());
      case Shape.Row(var of) -> line(name, label, hint("row", of), part.optional());
      case Shape.Amount _ -> line(name, label, hint("amount", part.shape()), part.optional());
      case Shape.Zone _ -> line(name, label, hint("zone", part.shape()), part.optional());
      case Shape.YearDay _ -> line(name, label, hint("year-day", part.shape()), part.optional());
      case Shape.Line _ -> line(name, label, null, part.optional());
      case Shape.Day _ ->
          new Line(name, label, null, fields.get(name), Line.Kind.DAY, part.optional());
    };
  }

  private FormPart line(
      String name, String label, @org.jspecify.annotations.Nullable String hint, boolean optional) {
    return new Line(name, label, hint, fields.get(name), Line.Kind.TEXT, optional);
  }

  private String hint(String sort, Shape of) {
    var texts = labels.texts();
    return switch (of) {
      case Shape.Figure(var limits, _) -> texts.t("policies.hint.row.of", labels.range(limits));
      case Shape.Amount _ -> texts.t("policies.hint.amount");
      default -> texts.t("policies.hint." + sort);
    };
  }

  private FormPart select(String name, Shape.Choice choice, String label, boolean optional) {
    var options = new LinkedHashMap<String, String>();
    if (optional) {
      options.put("", labels.texts().t("policies.choice.none"));
    }
    options.putAll(options(choice));
    return new FormPart.Select(name, label, fields.get(name), options);
  }

  private FormPart boxes(String name, Shape.Choice choice, String label) {
    var chosen = choice.names().stream().filter(each -> fields.has(name + "-" + each)).toList();
    return new FormPart.Boxes(name, label, options(choice), chosen);
  }

  private Map<String, String> options(Shape.Choice choice) {
    var options = new LinkedHashMap<String, String>();
    choice.names().forEach(each -> options.put(each, labels.choice(choice, each)));
    return options;
  }

  /** The clauses with the beginning of their words. */
  private Map<String, String> clauses() {
    var options = new LinkedHashMap<String, String>();
    for (var clause : policy.clauses()) {
      var words = labels.texts().t(clause.text());
      var begin =
          words.codePointCount(0, words.length()) > GLIMPSE
              ? words.substring(0, words.offsetByCodePoints(0, GLIMPSE)) + "…"
              : words;
      var named = labels.texts().t("policies.clause", clause.number());
      options.put(String.valueOf(clause.number()), named + " " + begin);
    }
    return options;
  }

  private FormPart group(String name, Shape.Kinds kinds, String label) {
    var kind = fields.get(name);
    var thing = kinds.kinds().get(kind);
    List<FormPart> parts = thing == null ? List.of() : thing(name + "-", thing);
    var items = List.of(new FormPart.Item(name, kind, labels.kind(kind), parts));
    return new FormPart.Series(name, label, items, Map.of(), false);
  }

  private FormPart series(String name, Shape of, String label) {
    var items = new ArrayList<FormPart.Item>();
    for (var place : fields.places(name)) {
      items.add(item(name + "-" + place, of));
    }
    return new FormPart.Series(name, label, items, kinds(of), isShort(of));
  }

  private FormPart.Item item(String name, Shape of) {
    var kind = fields.get(name);
    return switch (of) {
      case Shape.Kinds kinds -> {
        var thing = kinds.kinds().get(kind);
        List<FormPart> parts = thing == null ? List.of() : thing(name + "-", thing);
        yield new FormPart.Item(name, kind, labels.kind(kind), parts);
      }
      case Shape.Thing thing ->
          new FormPart.Item(name, kind, labels.kind(thing.name()), thing(name + "-", thing));
      default -> throw new IllegalArgumentException("no item of a series: " + of);
    };
  }

  private Map<String, String> kinds(Shape of) {
    var kinds = new LinkedHashMap<String, String>();
    switch (of) {
      case Shape.Kinds several ->
          several.kinds().keySet().forEach(kind -> kinds.put(kind, labels.kind(kind)));
      case Shape.Thing thing -> kinds.put("item", labels.kind(thing.name()));
      default -> throw new IllegalArgumentException("no item of a series: " + of);
    }
    return kinds;
  }

  private static boolean isShort(Shape of) {
    return of instanceof Shape.Thing thing
        && thing.parts().size() <= SHORT
        && thing.parts().stream().allMatch(part -> part.shape() instanceof Shape.Figure);
  }
}
