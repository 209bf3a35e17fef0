package dev.refunddesk.console.form;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.StableJson;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a type with nothing particular in it: what is shown when one is added. */
final class Blanks {

  private Blanks() {}

  static Record of(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Arrays.stream(components).map(Blanks::value).toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a blank " + type, e);
    }
  }

  private static @Nullable Object value(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? null
        : value(component.getType());
  }

  private static Object value(Class<?> type) {
    return switch (type) {
      case Class<?> t when t == int.class -> 1;
      case Class<?> t when t == boolean.class -> false;
      case Class<?> t when t == BigDecimal.class -> BigDecimal.ONE;
      case Class<?> t when t == String.class -> "";
      case Class<?> t when t == Text.class -> new Text("", "");
      case Class<?> t when t == List.class -> List.of();
      case Class<?> t when t == LocalDate.class -> LocalDate.EPOCH;
      case Class<?> t when t == ZoneId.class -> ZoneOffset.UTC;
      case Class<?> t when t == Money.class -> Money.of(0, "CNY");
      case Class<?> t when t.isEnum() -> t.getEnumConstants()[0];
      case Class<?> t when t.isSealed() -> of(StableJson.kinds(t).findFirst().orElseThrow());
      default -> of(type);
    };
  }
}
