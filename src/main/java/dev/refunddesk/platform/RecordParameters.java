package dev.refunddesk.platform;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Values for a statement, found by a path through records. */
record RecordParameters(SqlParameterSource plain) implements SqlParameterSource {

  private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS =
      new ConcurrentHashMap<>();
  private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

  static RecordParameters of(String name, Object value) {
    return new RecordParameters(new MapSqlParameterSource(name, value));
  }

  @Override
  public boolean hasValue(String path) {
    var dot = path.indexOf('.');
    return plain.hasValue(dot < 0 ? path : path.substring(0, dot));
  }

  @Override
  public @Nullable Object getValue(String path) {
    if (path.indexOf('.') < 0) {
      return column(plain.getValue(path));
    }
    var steps = STEPS.computeIfAbsent(path, known -> List.of(known.split("\\.", -1)));
    var value = plain.getValue(steps.getFirst());
    for (var name : steps.subList(1, steps.size())) {
      value = value instanceof Record record ? read(record, name) : step(value, path);
    }
    return column(value);
  }

  @Override
  public int getSqlType(String path) {
    return path.indexOf('.') < 0 ? plain.getSqlType(path) : TYPE_UNKNOWN;
  }

  @Override
  public @Nullable String getTypeName(String path) {
    return path.indexOf('.') < 0 ? plain.getTypeName(path) : null;
  }

  private static @Nullable Object step(@Nullable Object value, String path) {
    if (value == null) {
      return null;
    }
    throw new IllegalArgumentException(path + " passes through a " + value.getClass().getName());
  }

  private static @Nullable Object read(Record record, String name) {
    var component = components(record.getClass()).get(name);
    if (component == null) {
      throw new IllegalArgumentException(record.getClass() + " has no " + name);
    }
    return value(component, record);
  }

  /** What the driver is given for a value of ours. */
  private static @Nullable Object column(@Nullable Object value) {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case LocalDate date -> date;
      case Enum<?> constant -> constant.name();
      case Currency currency -> currency.getCurrencyCode();
      case Collection<?> many -> many.stream().map(RecordParameters::column).toList();
      case Record record when components(record.getClass()).size() == 1 ->
          column(value(components(record.getClass()).values().iterator().next(), record));
      case null, default -> value;
    };
  }

  private static Map<String, RecordComponent> components(Class<?> type) {
    return COMPONENTS.computeIfAbsent(
        type,
        known ->
            Arrays.stream(known.getRecordComponents())
                .peek(each -> each.getAccessor().setAccessible(true))
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, each -> each)));
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
