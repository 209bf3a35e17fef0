package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.refunddesk.purchase.intake.OrderEntry;
import dev.refunddesk.quote.FactsEntry;
import dev.refunddesk.quote.QuestionEntry;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published of questions and answers is what the code takes and gives. */
class SchemaTest {

  private static final Path API = Path.of("docs/api");
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode QUESTION = read("question.schema.json");
  private static final JsonNode ANSWER = read("assessment.schema.json");

  /** What an order answered tells besides, so that it may be sent back. */
  private static final Set<String> ONLY_TOLD = Set.of("paid", "refunded", "id");

  @Test
  void namesEveryFieldOfAQuestion() {
    assertThat(fields(QUESTION)).isEqualTo(names(QuestionEntry.class));
    assertThat(fields(part(QUESTION, "facts"))).isEqualTo(names(FactsEntry.class));
    assertThat(fields(part(QUESTION, "refund"))).isEqualTo(names(FactsEntry.RefundEntry.class));
    assertThat(fields(part(QUESTION, "volume"))).isEqualTo(names(FactsEntry.VolumeEntry.class));
    assertThat(fields(part(QUESTION, "upgrade"))).isEqualTo(names(FactsEntry.UpgradeEntry.class));
    assertThat(fields(part(QUESTION, "plan"))).isEqualTo(names(FactsEntry.PlanEntry.class));
    assertThat(fields(part(QUESTION, "service"))).isEqualTo(names(OrderEntry.ServiceEntry.class));
    assertThat(fields(part(QUESTION, "usage"))).isEqualTo(names(OrderEntry.UsageEntry.class));
    assertThat(fields(part(QUESTION, "line"))).isEqualTo(names(OrderEntry.LineEntry.class));
    assertThat(withoutTold(part(QUESTION, "order"))).isEqualTo(names(OrderEntry.class));
    assertThat(withoutTold(part(QUESTION, "tender")))
        .isEqualTo(without(names(OrderEntry.TenderEntry.class)));
  }

  @Test
  void namesEveryFieldOfAnAnswerAndWhichAreAlwaysThere() {
    compare(ANSWER, AssessmentAnswer.class);
    compare(part(ANSWER, "finding"), AssessmentAnswer.FindingAnswer.class);
    compare(part(ANSWER, "line"), AssessmentAnswer.LineAnswer.class);
    compare(part(ANSWER, "part"), AssessmentAnswer.PartAnswer.class);
    compare(part(ANSWER, "voucher"), AssessmentAnswer.VoucherAnswer.class);
  }

  private static void compare(JsonNode schema, Class<? extends Record> form) {
    assertThat(fields(schema)).isEqualTo(names(form));
    var always =
        Arrays.stream(form.getRecordComponents())
            .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(texts(schema.get("required"))).isEqualTo(always);
  }

  @Test
  void takesNothingThatNobodyKnows() {
    for (var part : List.of("facts", "refund", "order", "service", "usage", "line", "tender")) {
      assertThat(part(QUESTION, part).get("additionalProperties").asBoolean()).as(part).isFalse();
    }
    assertThat(wrong(QUESTION, "{\"ordre\":{}}")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesEveryExampleOfTheGuide(String example) {
    var tree = JSON.readTree(example);
    var schema = tree.has("verdict") ? ANSWER : tree.has("order") ? QUESTION : null;
    if (schema != null) {
      assertThat(wrong(schema, example)).isEmpty();
    } else if (tree.has("lines")) {
      assertThat(wrong(QUESTION, "{\"order\":" + example + "}")).isEmpty();
    } else {
      assertThat(tree.has("type") && tree.has("errors")).as("a refusal").isTrue();
    }
  }

  static Stream<String> examples() throws IOException {
    var found = new ArrayList<String>();
    try (var pages = Files.list(API.resolve("sections"))) {
      for (var page : pages.sorted().toList()) {
        var match = EXAMPLE.matcher(Files.readString(page));
        match.results().map(each -> each.group(1)).forEach(found::add);
      }
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("required")
  void misses(String where) {
    var question = JSON.readTree(GuideQuestion.text());
    var at = where.lastIndexOf('/');
    ((ObjectNode) question.at(where.substring(0, at))).remove(where.substring(at + 1));

    assertThat(wrong(QUESTION, question.toString())).hasSize(1);
  }

  /** What the desk calls missing, field by field. */
  static Stream<String> required() {
    return Stream.of(
        "/order/currency",
        "/order/service",
        "/order/service/name",
        "/order/service/platform",
        "/order/service/billing",
        "/order/service/startsOn",
        "/order/lines",
        "/order/lines/0/kind",
        "/order/lines/0/amount",
        "/order/tenders/0/kind",
        "/order/tenders/0/paid");
  }

  private static List<String> wrong(JsonNode schema, String json) {
    Schema checker =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    return checker.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static JsonNode read(String file) {
    return JSON.readTree(API.resolve(file).toFile());
  }

  private static JsonNode part(JsonNode schema, String name) {
    return schema.at("/$defs/" + name);
  }

  private static Set<String> fields(JsonNode schema) {
    return new TreeSet<>(schema.get("properties").propertyNames());
  }

  private static Set<String> withoutTold(JsonNode schema) {
    return without(fields(schema));
  }

  private static Set<String> without(Set<String> fields) {
    var rest = new TreeSet<>(fields);
    rest.removeAll(ONLY_TOLD);
    return rest;
  }

  private static Set<String> names(Class<? extends Record> form) {
    return Arrays.stream(form.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
