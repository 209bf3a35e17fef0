package dev.refunddesk.console.form;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.StableJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the shape of records from their components. */
final class Shapes {

  private final Map<String, Limits> limits;

  private Shapes(Map<String, Limits> limits) {
    this.limits = limits;
  }

  /** A record, with the units and ranges that {@link Ranges} has for it. */
  static Shape.Thing of(Class<?> type) {
    var blank = Blanks.of(type);
    var shapes = new Shapes(Ranges.of(blank));
    var parts = new ArrayList<Shape.Part>();
    for (var component : type.getRecordComponents()) {
      parts.add(shapes.part(component));
    }
    return new Shape.Thing(StableJson.kind(type), blank, parts);
  }

  /** All kinds of a sealed type. */
  static Shape.Kinds kinds(Class<?> sealed) {
    var kinds = new LinkedHashMap<String, Shape.Thing>();
    StableJson.kinds(sealed).forEach(kind -> kinds.put(StableJson.kind(kind), of(kind)));
    return new Shape.Kinds(StableJson.kind(sealed), kinds);
  }

  private Shape.Part part(RecordComponent component) {
    var name = component.getName();
    var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Shape.Part(name, shape(name, component.getGenericType()), optional);
  }

  private Shape shape(String name, Type type) {
    return type instanceof ParameterizedType list
        ? several(name, list.getActualTypeArguments()[0])
        : single(name, (Class<?>) type);
  }

  private Shape several(String name, Type of) {
    return switch (single(name, (Class<?>) of)) {
      case Shape.Choice choice -> new Shape.Choices(choice);
      case Shape.Thing thing -> new Shape.Series(thing);
      case Shape.Kinds kinds -> new Shape.Series(kinds);
      case Shape plain -> new Shape.Row(plain);
    };
  }

  private Shape single(String name, Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return name.equals("clause") ? new Shape.Clause() : number(name, true);
    }
    if (type == BigDecimal.class) {
      return number(name, false);
    }
    if (type.isEnum()) {
      return choice(type);
    }
    if (type.isSealed() && type.isInterface()) {
      return kinds(type);
    }
    return plain(type);
  }

  private static Shape plain(Class<?> type) {
    return switch (type) {
      case Class<?> t when t == Text.class -> new Shape.Words();
      case Class<?> t when t == Money.class -> new Shape.Amount();
      case Class<?> t when t == String.class -> new Shape.Line();
      case Class<?> t when t == boolean.class -> new Shape.Truth();
      case Class<?> t when t == ZoneId.class -> new Shape.Zone();
      case Class<?> t when t == LocalDate.class -> new Shape.Day();
      case Class<?> t when t == MonthDay.class -> new Shape.YearDay();
      case Class<?> t when t.isRecord() -> of(t);
      default -> throw new IllegalArgumentException("no form knows a " + type);
    };
  }

  private Shape number(String name, boolean whole) {
    var limit = limits.get(name);
    if (limit == null) {
      throw new IllegalStateException("say in Ranges what " + name + " may be");
    }
    return new Shape.Figure(limit, whole);
  }

  private static Shape.Choice choice(Class<?> type) {
    var names =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant != RoundingMode.UNNECESSARY)
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    return new Shape.Choice(List.copyOf(names), EnumWords.of(type));
  }
}
