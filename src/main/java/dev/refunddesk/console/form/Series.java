package dev.refunddesk.console.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Finds what the items of a series are, wherever in a form it stands. */
final class Series {

  private Series() {}

  /** What the items of a series are; empty if the form has no such series. */
  static Optional<Shape> find(Shape.Thing shape, Fields fields, String series) {
    return Optional.ofNullable(in("", shape, fields, series));
  }

  private static @Nullable Shape in(
      String prefix, Shape.Thing shape, Fields fields, String series) {
    for (var part : shape.parts()) {
      var name = prefix + part.name();
      if (series.equals(name) && part.shape() instanceof Shape.Series(var of)) {
        return of;
      }
      if (series.startsWith(name + "-")) {
        var found = within(name, part.shape(), fields, series);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Shape within(String name, Shape shape, Fields fields, String series) {
    return switch (shape) {
      case Shape.Thing inner -> in(name + "-", inner, fields, series);
      case Shape.Kinds kinds -> item(name, kinds, fields, series);
      case Shape.Series(var of) -> {
        for (var place : fields.places(name)) {
          var item = name + "-" + place;
          if (series.startsWith(item + "-")) {
            yield item(item, of, fields, series);
          }
        }
        yield null;
      }
      default -> null;
    };
  }

  private static @Nullable Shape item(String name, Shape of, Fields fields, String series) {
    return switch (of) {
      case Shape.Thing thing -> in(name + "-", thing, fields, series);
      case Shape.Kinds kinds -> {
        var thing = kinds.kinds().get(fields.get(name));
        yield thing == null ? null : in(name + "-", thing, fields, series);
      }
      default -> null;
    };
  }

  /** A new item; empty if there is no such kind. */
  static Optional<ObjectNode> blank(Shape of, String kind) {
    return switch (of) {
      case Shape.Thing thing -> Optional.of(PolicyTree.blank("item", thing));
      case Shape.Kinds kinds ->
          Optional.ofNullable(kinds.kinds().get(kind)).map(thing -> PolicyTree.blank(kind, thing));
      default -> Optional.empty();
    };
  }

  /** One more than the highest number in a series of clauses. */
  static String nextNumber(String series, Fields fields) {
    var highest = 0;
    for (var place : fields.places(series)) {
      var number = fields.get(series + "-" + place + "-number");
      highest = Math.max(highest, number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0);
    }
    return String.valueOf(highest + 1);
  }
}
