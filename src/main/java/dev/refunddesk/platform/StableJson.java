package dev.refunddesk.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.refunddesk.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON that is the same to the byte for the same value: names sorted, absent values and empty lists
 * left out, amounts as {@code "1046.41 CNY"}.
 *
 * <p>A value of a sealed type says which it is by {@code kind}: its class's name in lower case with
 * dashes. What is not known is refused on reading, and so is a record that lacks what it must have.
 */
public final class StableJson {

  private StableJson() {}

  /**
   * Reads and writes values that way.
   *
   * @param sealedTypes every sealed interface that the values contain
   */
  public static JsonMapper mapper(Class<?>... sealedTypes) {
    var builder =
        JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                List.class,
                list ->
                    list.setInclude(
                        JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .annotationIntrospector(new RequiredUnlessNullable())
            .addModule(amounts());
    for (var type : sealedTypes) {
      builder.addMixIn(type, SaysItsKind.class);
      kinds(type).forEach(kind -> builder.registerSubtypes(new NamedType(kind, kind(kind))));
    }
    return builder.build();
  }

  /** What a value of a sealed type can be, through other sealed types between them. */
  public static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(StableJson::kinds)
        : Stream.of(type);
  }

  /** What a class of a sealed type is called in JSON: {@code PaidWithin} is {@code paid-within}. */
  public static String kind(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static SimpleModule amounts() {
    return new SimpleModule("amounts")
        .addSerializer(Money.class, new ToStringSerializer(Money.class))
        .addDeserializer(Money.class, new Amounts());
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface SaysItsKind {}

  /** Reads an amount as {@link Money#toString()} writes it. */
  private static final class Amounts extends StdDeserializer<Money> {

    Amounts() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) {
      var text = json.getValueAsString("");
      var blank = text.indexOf(' ');
      try {
        var amount = new BigDecimal(text.substring(0, Math.max(blank, 0)));
        return Money.of(amount, Currency.getInstance(text.substring(blank + 1)));
      } catch (ArithmeticException | IllegalArgumentException e) {
        return (Money) context.handleWeirdStringValue(Money.class, text, "write it as 1046.41 CNY");
      }
    }
  }
}
