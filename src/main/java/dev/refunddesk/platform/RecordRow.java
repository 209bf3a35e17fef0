package dev.refunddesk.platform;

import dev.refunddesk.kernel.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row into a record: each component from the column of its name in snake case.
 *
 * <p>{@code Money amount} reads {@code amount_minor} and {@code amount_currency}, or the row's
 * plain {@code currency}; a nested record reads columns prefixed with its own name; a record of one
 * component reads like that component.
 */
public final class RecordRow<T extends Record> implements RowMapper<T> {

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private final Class<T> type;
  private Set<String> columns = Set.of();

  private RecordRow(Class<T> type) {
    this.type = type;
  }

  public static <T extends Record> RecordRow<T> of(Class<T> type) {
    return new RecordRow<>(type);
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    if (number == 0) {
      columns = columns(row);
    }
    return type.cast(read(row, type, ""));
  }

  private Object read(ResultSet row, Class<?> type, String prefix) throws SQLException {
    var shape = SHAPES.computeIfAbsent(type, Shape::of);
    var values = new @Nullable Object[shape.components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, shape.components.get(i).getType(), prefix + shape.columns.get(i));
    }
    return shape.make(values);
  }

  private @Nullable Object value(ResultSet row, Class<?> type, String column) throws SQLException {
    if (type == Money.class) {
      return money(row, column);
    }
    if (!type.isRecord()) {
      return plain(row, type, column);
    }
    var shape = SHAPES.computeIfAbsent(type, Shape::of);
    if (shape.components.size() == 1) {
      var inner = value(row, shape.components.get(0).getType(), column);
      return inner == null ? null : shape.make(inner);
    }
    return isAbsent(row, shape, column) ? null : read(row, type, column + "_");
  }

  private boolean isAbsent(ResultSet row, Shape shape, String column) throws SQLException {
    for (int i = 0; i < shape.columns.size(); i++) {
      var inner = column + "_" + shape.columns.get(i);
      var type = shape.components.get(i).getType();
      var name = type == Money.class ? inner + "_minor" : inner;
      if ((type.isRecord() && type != Money.class) || row.getObject(name) != null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Money money(ResultSet row, String column) throws SQLException {
    var minor = row.getLong(column + "_minor");
    if (row.wasNull()) {
      return null;
    }
    var own = column + "_currency";
    return Money.of(minor, row.getString(columns.contains(own) ? own : "currency"));
  }

  private static Set<String> columns(ResultSet row) throws SQLException {
    var names = new HashSet<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      names.add(row.getMetaData().getColumnLabel(i));
    }
    return names;
  }

  private static @Nullable Object plain(ResultSet row, Class<?> type, String column)
      throws SQLException {
    var value =
        switch (type) {
          case Class<?> t when t == Instant.class -> row.getObject(column, OffsetDateTime.class);
          case Class<?> t when t == LocalDate.class -> row.getObject(column, LocalDate.class);
          case Class<?> t when t == UUID.class -> row.getObject(column, UUID.class);
          case Class<?> t when t == byte[].class -> row.getBytes(column);
          case Class<?> t when t == String.class || t.isEnum() || t == Currency.class ->
              row.getString(column);
          default -> row.getObject(column);
        };
    return value == null ? null : ours(value, type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object ours(Object value, Class<?> type) throws SQLException {
    return switch (value) {
      case OffsetDateTime time -> time.toInstant();
      case String name when type.isEnum() -> Enum.valueOf((Class<Enum>) type, name);
      case String code when type == Currency.class -> Currency.getInstance(code);
      case java.sql.Array array when type == List.class -> List.of((Object[]) array.getArray());
      case Integer number when type == long.class || type == Long.class -> number.longValue();
      default -> value;
    };
  }

  private record Shape(
      Constructor<?> constructor, List<RecordComponent> components, List<String> columns) {

    static Shape of(Class<?> type) {
      var components = List.of(type.getRecordComponents());
      var types = components.stream().map(RecordComponent::getType);
      try {
        var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        var columns = components.stream().map(RecordComponent::getName).map(Shape::snake);
        return new Shape(constructor, components, columns.toList());
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("no canonical constructor in " + type, e);
      }
    }

    private static String snake(String name) {
      return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    Object make(@Nullable Object... values) {
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make " + constructor, e);
      }
    }
  }
}
