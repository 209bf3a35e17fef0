package dev.refunddesk.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * JSON that is the same to the byte for the same value: names sorted, absent values left out.
 *
 * <p>A value of a sealed type says which it is by {@code kind}: its class's name in lower case with
 * dashes. What is not known is refused on reading.
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
                value -> value.withValueInclusion(JsonInclude.Include.NON_NULL));
    for (var type : sealedTypes) {
      builder.addMixIn(type, SaysItsKind.class);
      for (var kind : type.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(kind, kind(kind)));
      }
    }
    return builder.build();
  }

  private static String kind(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface SaysItsKind {}
}
