package dev.refunddesk.console.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills the fields of a form from a value, as its JSON has it. */
final class Filling {

  private final Map<String, String> fields = new LinkedHashMap<>();

  private Filling() {}

  static Fields of(Shape.Thing shape, JsonNode value) {
    var filling = new Filling();
    filling.thing("", shape, value);
    return new Fields(filling.fields);
  }

  /** The fields of one item of a series, with its own mark. */
  static Fields ofItem(String name, Shape shape, JsonNode value) {
    var filling = new Filling();
    filling.item(name, shape, value);
    return new Fields(filling.fields);
  }

  private void thing(String prefix, Shape.Thing shape, JsonNode value) {
    for (var part : shape.parts()) {
      var name = prefix + part.name();
      var held = value.get(part.name());
      if (part.shape() instanceof Shape.Thing inner) {
        if (part.optional() && held != null) {
          fields.put(name, "true");
        }
        thing(name + "-", inner, held == null ? Reading.JSON.createObjectNode() : held);
      } else {
        fill(name, part.shape(), held);
      }
    }
  }

  private void fill(String name, Shape shape, @Nullable JsonNode value) {
    switch (shape) {
      case Shape.Words _ -> {
        fields.put(name + "-zh", value == null ? "" : value.path("zh").asString(""));
        fields.put(name + "-en", value == null ? "" : value.path("en").asString(""));
      }
      case Shape.Choices _ -> {
        if (value != null) {
          value.forEach(each -> fields.put(name + "-" + each.asString(), "true"));
        }
      }
      case Shape.Row _ -> fields.put(name, value == null ? "" : row(value));
      case Shape.Series(var of) -> {
        if (value != null) {
          for (var i = 0; i < value.size(); i++) {
            item(name + "-" + i, of, value.get(i));
          }
        }
      }
      case Shape.Kinds kinds -> {
        if (value != null) {
          item(name, kinds, value);
        }
      }
      case Shape.Truth _ -> {
        if (value != null && value.asBoolean()) {
          fields.put(name, "true");
        }
      }
      default -> fields.put(name, value == null ? "" : plain(value));
    }
  }

  private void item(String name, Shape shape, JsonNode value) {
    switch (shape) {
      case Shape.Kinds kinds -> {
        var kind = value.path("kind").asString("");
        var thing = kinds.kinds().get(kind);
        if (thing != null) {
          fields.put(name, kind);
          thing(name + "-", thing, value);
        }
      }
      case Shape.Thing thing -> {
        fields.put(name, "item");
        thing(name + "-", thing, value);
      }
      default -> throw new IllegalArgumentException("no item of a series: " + shape);
    }
  }

  private static String row(JsonNode values) {
    return values.valueStream().map(Filling::plain).collect(Collectors.joining(", "));
  }

  private static String plain(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
  }
}
