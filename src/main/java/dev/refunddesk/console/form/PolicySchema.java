package dev.refunddesk.console.form;

import dev.refunddesk.policy.Policy;
import java.math.BigDecimal;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of policy files, found from the same shapes as the forms. */
final class PolicySchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private PolicySchema() {}

  /** As a file to publish. */
  static String file() {
    var schema = Reading.JSON.createObjectNode();
    schema.put("$schema", DIALECT);
    schema.put("title", "A refund policy of Refund Desk");
    schema.setAll(thing(Shapes.of(Policy.class)));
    return Reading.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(schema)
        + "\n";
  }

  private static ObjectNode of(Shape shape) {
    return switch (shape) {
      case Shape.Figure(var limits, var whole) ->
          type(whole ? "integer" : "number")
              .put("minimum", plain(limits.least()))
              .put("maximum", plain(limits.most()));
      case Shape.Choice choice -> {
        var names = Reading.JSON.createObjectNode();
        choice.names().forEach(names.putArray("enum")::add);
        yield names;
      }
      case Shape.Choices(var choice) -> array(of(choice));
      case Shape.Truth _ -> type("boolean");
      case Shape.Words _ -> words();
      case Shape.Line _ -> type("string");
      case Shape.Amount _ -> type("string").put("pattern", "^-?[0-9]+(\\.[0-9]+)? [A-Z]{3}$");
      case Shape.Zone _ -> type("string").put("description", "a time zone, as Asia/Shanghai");
      case Shape.Day _ -> type("string").put("format", "date");
      case Shape.YearDay _ -> type("string").put("pattern", "^--[0-9]{2}-[0-9]{2}$");
      case Shape.Clause _ -> type("integer").put("minimum", 1);
      case Shape.Row(var value) -> array(of(value));
      case Shape.Series(var item) -> array(of(item));
      case Shape.Thing thing -> thing(thing);
      case Shape.Kinds kinds -> kinds(kinds);
    };
  }

  private static ObjectNode kinds(Shape.Kinds kinds) {
    var several = Reading.JSON.createObjectNode();
    var one = several.putArray("oneOf");
    kinds
        .kinds()
        .forEach((kind, thing) -> {
          var schema = thing(thing);
          ((ObjectNode) schema.get("properties")).putObject("kind").put("const", kind);
          schema.withArray("required").add("kind");
          one.add(schema);
        });
    return several;
  }

  /** Lists that are empty and values that may be absent are left out of files. */
  private static ObjectNode thing(Shape.Thing thing) {
    var schema = type("object");
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var part : thing.parts()) {
      properties.set(part.name(), of(part.shape()));
      if (!part.optional() && !isList(part.shape())) {
        required.add(part.name());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private static boolean isList(Shape shape) {
    return shape instanceof Shape.Row
        || shape instanceof Shape.Series
        || shape instanceof Shape.Choices;
  }

  private static ObjectNode words() {
    var words = type("object");
    words.putObject("properties").set("zh", type("string"));
    ((ObjectNode) words.get("properties")).set("en", type("string"));
    words.putArray("required").add("zh").add("en");
    return words.put("additionalProperties", false);
  }

  private static ObjectNode array(ObjectNode items) {
    var array = type("array");
    array.set("items", items);
    return array;
  }

  private static ObjectNode type(String name) {
    return Reading.JSON.createObjectNode().put("type", name);
  }

  private static BigDecimal plain(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
