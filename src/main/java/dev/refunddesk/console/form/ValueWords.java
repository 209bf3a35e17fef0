package dev.refunddesk.console.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of a policy in words, as the history of changes has them. */
record ValueWords(Labels labels) {

  /** A plain value; absent if there is none. */
  @Nullable String of(Shape shape, @Nullable JsonNode value) {
    if (value == null || (value.isContainer() && value.isEmpty())) {
      return null;
    }
    var texts = labels.texts();
    return switch (shape) {
      case Shape.Figure(var limits, _) -> labels.figure(value.decimalValue(), limits);
      case Shape.Choice choice -> labels.choice(choice, value.asString());
      case Shape.Choices(var choice) ->
          list(value.valueStream().map(each -> labels.choice(choice, each.asString())).toList());
      case Shape.Truth _ -> texts.t("policies.truth." + value.asBoolean());
      case Shape.Clause _ -> texts.t("policies.clause", value.asInt());
      case Shape.Words _ ->
          value.path(texts.language().name().toLowerCase(java.util.Locale.ROOT)).asString("");
      case Shape.Row(var of) ->
          list(value.valueStream().map(each -> String.valueOf(of(of, each))).toList());
      default -> value.asString("");
    };
  }

  /** A whole thing in a line. */
  @Nullable String summary(Shape shape, JsonNode value) {
    return switch (shape) {
      case Shape.Thing thing -> list(parts(thing, value));
      case Shape.Kinds kinds -> {
        var kind = value.path("kind").asString("");
        var thing = kinds.kinds().get(kind);
        if (thing == null) {
          yield null;
        }
        var inner = list(parts(thing, value));
        var named = labels.kind(kind);
        yield inner.isEmpty() ? named : labels.texts().t("policies.changes.thing", named, inner);
      }
      default -> of(shape, value);
    };
  }

  private List<String> parts(Shape.Thing thing, JsonNode value) {
    var words = new ArrayList<String>();
    for (var part : thing.parts()) {
      var held = value.get(part.name());
      var said = held == null ? null : part(part.shape(), held);
      if (said != null && !said.isEmpty()) {
        words.add(labels.of(thing.name(), part.name()) + " " + said);
      }
    }
    return words;
  }

  private @Nullable String part(Shape shape, JsonNode value) {
    return switch (shape) {
      case Shape.Thing _, Shape.Kinds _ -> summary(shape, value);
      case Shape.Series(var of) ->
          list(value.valueStream().map(each -> String.valueOf(summary(of, each))).toList());
      default -> of(shape, value);
    };
  }

  private String list(List<String> words) {
    return String.join(labels.texts().t("policies.changes.and"), words);
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
