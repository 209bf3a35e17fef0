package dev.refunddesk.api;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Reads the JSON of a request strictly: a name nobody knows or a name said twice is a mistake of
 * the program, and money is at stake.
 */
@Component
class Bodies {

  /** What an answer tells besides; a program may send it back as it came. */
  private static final Set<String> ONLY_TOLD = Set.of("paid", "refunded", "id");

  private static final int LONGEST_KILOBYTES = 256;

  private final JsonMapper json;
  private final ObjectReader trees;

  Bodies(JsonMapper json) {
    this.json = json;
    this.trees =
        json.reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** What came of a body. */
  sealed interface Read<T> {}

  /** It has the form; what it says is not checked. */
  record Entry<T>(T entry) implements Read<T> {}

  /** It does not even have the form. */
  record Unlike<T>(List<Fault> faults) implements Read<T> {}

  /** The body of a request; refuses one that is far too long. */
  static byte[] of(HttpServletRequest request) throws IOException {
    return of(request.getInputStream());
  }

  /** The body in a file; refuses one that is far too long. */
  static byte[] of(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      return of(input);
    }
  }

  private static byte[] of(InputStream input) throws IOException {
    var longest = LONGEST_KILOBYTES * 1024;
    var body = input.readNBytes(longest + 1);
    if (body.length > longest) {
      throw new Refusal(ApiProblem.BODY_TOO_LARGE, LONGEST_KILOBYTES);
    }
    return body;
  }

  /**
   * @param form a record of texts, truths, of lists and of such records
   */
  <T extends Record> Read<T> read(byte[] body, Class<T> form) {
    var tree = tree(body);
    var faults = new ArrayList<Fault>();
    compare(tree, form, "", faults);
    return faults.isEmpty() ? new Entry<>(json.treeToValue(tree, form)) : new Unlike<>(faults);
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
      case Class<?> truth when truth == Boolean.class -> compareTruth(node, path, faults);
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

  private static void compareTruth(JsonNode node, String path, List<Fault> faults) {
    if (!node.isBoolean()) {
      faults.add(Fault.of(path, Reason.WRONG_TYPE, "true or false"));
    }
  }

  private static void compareText(JsonNode node, String path, List<Fault> faults) {
    if (!node.isString() && !node.isNumber()) {
      faults.add(Fault.of(path, Reason.WRONG_TYPE, "string"));
    }
  }
}
