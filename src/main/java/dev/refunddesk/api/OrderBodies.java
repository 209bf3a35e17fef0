package dev.refunddesk.api;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import dev.refunddesk.purchase.intake.OrderEntry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of an order strictly: a name nobody knows or a name said twice is a mistake of the
 * program, and money is at stake.
 */
@Component
class OrderBodies {

  /** What an answer tells besides; a program may send it back as it came. */
  private static final Set<String> ONLY_TOLD = Set.of("paid", "refunded", "id");

  private final JsonMapper json;
  private final ObjectReader trees;

  OrderBodies(JsonMapper json) {
    this.json = json;
    this.trees =
        json.reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** What came of a body. */
  sealed interface Read {}

  /** It has the form of an order; what it says is not checked. */
  record Entry(OrderEntry entry) implements Read {}

  /** It does not even have the form. */
  record Unlike(List<Fault> faults) implements Read {}

  /**
   * @param number the order's number in the address, which the body need not repeat
   */
  Read read(byte[] body, String number) {
    var tree = tree(body);
    var faults = new ArrayList<Fault>();
    compare(tree, OrderEntry.class, "", faults);
    if (!faults.isEmpty()) {
      return new Unlike(faults);
    }
    var entry = json.treeToValue(tree, OrderEntry.class);
    var own = entry.number();
    return own == null || own.equals(number)
        ? new Entry(entry.numbered(number))
        : new Unlike(List.of(Fault.of("/number", Reason.NUMBER_DIFFERS, own, number)));
  }

  private JsonNode tree(byte[] body) {
    try {
      return trees.readTree(body);
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw new Refusal(
          ApiProblem.JSON_UNREADABLE,
          at == null ? "1" : Integer.toString(at.getLineNr()),
          at == null ? "1" : Integer.toString(at.getColumnNr()));
    }
  }

  private static void compare(JsonNode node, Type type, String path, List<Fault> faults) {
    switch (type) {
      case Class<?> form when form.isRecord() -> compareObject(node, form, path, faults);
      case ParameterizedType list -> compareList(node, list, path, faults);
      default -> compareText(node, path, faults);
    }
  }

  private static void compareObject(JsonNode node, Class<?> form, String path, List<Fault> faults) {
    if (!node.isObject()) {
      faults.add(Fault.of(path, Reason.WRONG_TYPE, "object"));
      return;
    }
    for (var property : node.properties()) {
      var known =
          Arrays.stream(form.getRecordComponents())
              .filter(component -> component.getName().equals(property.getKey()))
              .map(RecordComponent::getGenericType)
              .findFirst();
      var at = path + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
      if (known.isPresent() && !property.getValue().isNull()) {
        compare(property.getValue(), known.get(), at, faults);
      } else if (known.isEmpty() && !ONLY_TOLD.contains(property.getKey())) {
        faults.add(Fault.of(at, Reason.UNKNOWN_FIELD));
      }
    }
  }

  private static void compareList(
      JsonNode node, ParameterizedType list, String path, List<Fault> faults) {
    if (!node.isArray()) {
      faults.add(Fault.of(path, Reason.WRONG_TYPE, "array"));
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      compare(node.get(i), list.getActualTypeArguments()[0], path + "/" + i, faults);
    }
  }

  private static void compareText(JsonNode node, String path, List<Fault> faults) {
    if (!node.isString() && !node.isNumber()) {
      faults.add(Fault.of(path, Reason.WRONG_TYPE, "string"));
    }
  }
}
