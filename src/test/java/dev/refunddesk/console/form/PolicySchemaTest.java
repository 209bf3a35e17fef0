package dev.refunddesk.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** The published schema of policy files is that of the types; {@code -Dschema=write} renews it. */
class PolicySchemaTest {

  private static final Path FILE = Path.of("docs/api/policy.schema.json");

  private final List<String> wrong = new ArrayList<>();

  @Test
  void isPublishedAsItIs() throws IOException {
    if ("write".equals(System.getProperty("schema"))) {
      Files.writeString(FILE, PolicySchema.file());
    }

    assertThat(Files.readString(FILE)).isEqualTo(PolicySchema.file());
  }

  /** Not a whole validator: names and kinds, which is where a schema and files part. */
  @Test
  void knowsEveryNameInTheShippedPolicies() throws IOException {
    var schema = Reading.JSON.readTree(PolicySchema.file());
    var files = new PathMatchingResourcePatternResolver();
    for (var file : files.getResources("classpath:policy/preset/*.json")) {
      check(schema, Reading.JSON.readTree(file.getInputStream()), "" + file.getFilename());
    }

    assertThat(wrong).isEmpty();
  }

  private void check(JsonNode schema, JsonNode value, String where) {
    if (schema.has("oneOf")) {
      schema
          .get("oneOf")
          .valueStream()
          .filter(each -> each.at("/properties/kind/const").equals(value.get("kind")))
          .findFirst()
          .ifPresentOrElse(each -> check(each, value, where), () -> wrong.add(where + " kind"));
    } else if (value.isArray()) {
      value.forEach(each -> check(schema.get("items"), each, where + "[]"));
    } else if (value.isObject()) {
      schema
          .get("required")
          .forEach(name -> {
            if (!value.has(name.asString())) {
              wrong.add(where + " lacks " + name);
            }
          });
      value
          .propertyNames()
          .forEach(name -> {
            var part = schema.get("properties").get(name);
            if (part == null) {
              wrong.add(where + "." + name);
            } else {
              check(part, value.get(name), where + "." + name);
            }
          });
    }
  }
}
