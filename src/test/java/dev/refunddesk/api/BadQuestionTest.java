package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.Role;
import dev.refunddesk.platform.Command;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a question is named by field and reason, in the caller's language. */
@DeskTest
class BadQuestionTest {

  /** Where, what stands there instead, and the code; of an order or of the question alone. */
  static final List<String> WRONG =
      List.of(
          "/order/lines/0/amount # \"-1158.00\" # NEGATIVE",
          "/order/lines/0/amount # \"99999999999999999.00\" # TOO_LARGE",
          "/order/lines/0/amount # \"NaN\" # NOT_AN_AMOUNT",
          "/order/lines/0/amount # \"Infinity\" # NOT_AN_AMOUNT",
          "/order/lines/0/amount # \"1e400\" # SCIENTIFIC",
          "/order/lines/0/amount # \"1158.001\" # TOO_MANY_DECIMALS",
          "/order/lines/0/amount # \"US$1158.00\" # MIXED_CURRENCY",
          "/order/lines/0/amount # \"1158 EUR\" # MIXED_CURRENCY",
          "/order/lines/2/amount # \"100.00\" # NOT_A_REDUCTION",
          "/order/lines/2/amount # \"-5000.00\" # OFF_MORE_THAN_PRICE",
          "/order/lines # [] # MISSING",
          "/order/lines # {} # WRONG_TYPE",
          "/order/currency # \"RMB\" # CURRENCY_MEANT",
          "/order/currency # \"ZZZ\" # UNKNOWN_CURRENCY",
          "/order/currency # \"\" # MISSING",
          "/order/tenders/0/paid # \"0\" # NOT_POSITIVE",
          "/order/tenders/0/kind # \"COWRIE\" # UNKNOWN_TENDER",
          "/order/tenders # [] # TENDERS_DIFFER",
          "/order/boughtAt # \"15.3.2026\" # NOT_A_DATE",
          "/order/boughtAt # \"2026-02-30\" # IMPOSSIBLE_DATE",
          "/order/service/platform # \"moon\" # UNKNOWN_PLATFORM",
          "/order/service/billing # \"barter\" # UNKNOWN_BILLING",
          "/order/service/state # \"asleep\" # UNKNOWN_STATE",
          "/order/service/endsOn # \"2026-03-14\" # END_BEFORE_START",
          "/order/service/hourPrice # \"-1\" # NEGATIVE",
          "/order/service/hourPrice # \"0.123456789\" # TOO_MANY_DECIMALS",
          "/order/service/name # \"\\u0007\" # UNREADABLE",
          "/order/arrears # \"-1\" # NEGATIVE",
          "/order/hue # \"red\" # UNKNOWN_FIELD");

  static final List<String> WRONG_IN_QUESTIONS_ONLY =
      List.of(
          "/order/tenders/0/refunded # \"1200.00\" # REFUNDED_MORE_THAN_PAID",
          "/order/tenders/0/refunded # \"-1\" # NEGATIVE",
          "/at # \"2026-03-14\" # BEFORE_PURCHASE",
          "/at # \"soon\" # NOT_A_DATE",
          "/termsAccepted # \"yes\" # WRONG_TYPE",
          "/facts # {\"earlierOrders\":\"-1\"} # NOT_A_COUNT",
          "/facts # {\"refunds\":[{\"at\":\"soon\"}]} # NOT_A_DATE",
          "/facts # {\"refunds\":[{}]} # MISSING",
          "/order # null # MISSING",
          "/order # [] # WRONG_TYPE");

  private final MockMvc desk;
  private final JsonMapper json;
  private final List<Command> commands;
  private final String program;

  BadQuestionTest(
      MockMvc desk, JsonMapper json, List<Command> commands, Accounts accounts, ApiTokens tokens) {
    this.desk = desk;
    this.json = json;
    this.commands = commands;
    var admin = new People(accounts).open("吴总", Role.ADMIN);
    var scopes = Set.of(Scope.ORDERS_READ, Scope.ORDERS_WRITE);
    this.program = tokens.create("Bad", scopes, Duration.ofDays(1), admin.id()).secret();
  }

  @ParameterizedTest
  @FieldSource({"WRONG", "WRONG_IN_QUESTIONS_ONLY"})
  void isNamedToPrograms(String row) throws Exception {
    var wrong = Wrong.of(row);

    var chinese = ask(wrong.question(json), "zh-CN");
    var english = ask(wrong.question(json), "en");

    assertThat(codes(chinese)).contains(wrong.pointer() + " " + wrong.code());
    assertThat(codes(english)).isEqualTo(codes(chinese));
    assertThat(details(chinese)).allMatch(BadQuestionTest::isChinese);
    assertThat(details(english)).noneMatch(BadQuestionTest::isChinese);
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void isNamedWhereOrdersArePut(String row) throws Exception {
    var wrong = Wrong.of(row);
    var order = (ObjectNode) wrong.question(json).get("order");
    order.put("customerEmail", "wu@example.com");

    var answer = send(put("/api/v1/orders/BAD-1"), order, "en");

    assertThat(codes(answer))
        .contains(wrong.pointer().replace("#/order", "#") + " " + wrong.code());
  }

  @ParameterizedTest
  @FieldSource({"WRONG", "WRONG_IN_QUESTIONS_ONLY"})
  void isNamedOnTheTerminal(String row, @TempDir Path folder) throws IOException {
    var wrong = Wrong.of(row);
    var file = folder.resolve("question.json");

    var told = run(Files.writeString(file, json.writeValueAsString(wrong.question(json))));

    assertThat(told).startsWith("1 ").contains(wrong.pointer().substring(1) + ":");
  }

  @Test
  void isRefusedWholeIfItIsFarTooLong(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("long.json"), "\"" + "x".repeat(1 << 20) + "\"");

    assertThat(run(file)).startsWith("1 ").contains("256");
  }

  @Test
  void isRefusedIfItSaysOneThingTwice() throws Exception {
    var twice = "{\"at\":\"2026-03-18\",\"at\":\"2026-03-19\",\"order\":{}}";

    var response = desk.perform(asked(post("/api/v1/assessments"), twice, "en")).andReturn();

    assertThat(response.getResponse().getStatus()).isEqualTo(400);
    assertThat(response.getResponse().getContentAsString()).contains("json-unreadable");
  }

  @Test
  void believesWhatWentBackAndNeverGivesItTwice() throws Exception {
    var question = (ObjectNode) json.readTree(GuideQuestion.text());
    ((ObjectNode) question.at("/order/tenders/0")).put("refunded", "1000.00");

    assertThat(ask(question, "en").get("amount").asString()).isEqualTo("88.00");
  }

  @Test
  void countsWhatIsOwedAndWhatCameBefore() throws Exception {
    var question = (ObjectNode) json.readTree(GuideQuestion.text());
    ((ObjectNode) question.get("order")).put("arrears", "12.00");
    var owing = ask(question, "en");
    question.putObject("facts").put("earlierOrders", "1");
    var second = ask(question, "en");
    var refunds = ((ObjectNode) question.get("facts")).putArray("refunds");
    List.of("2026-01-05", "2026-01-06", "2026-01-07")
        .forEach(day -> refunds.addObject().put("at", day));
    var often = ask(question, "en");

    assertThat(owing.get("verdict").asString()).isEqualTo("V4");
    assertThat(second.get("clause").asInt()).isEqualTo(3);
    assertThat(second.get("amount").asString()).isEqualTo("1046.41");
    assertThat(often.get("verdict").asString()).isEqualTo("V5");
  }

  /** A good question with one thing in it wrong. */
  private record Wrong(String path, String value, String code) {

    static Wrong of(String row) {
      var cells = row.split(" # ", -1);
      return new Wrong(cells[0], cells[1], cells[2]);
    }

    JsonNode question(JsonMapper json) {
      var question = json.readTree(GuideQuestion.text());
      var end = path.lastIndexOf('/');
      ((ObjectNode) question.at(path.substring(0, end)))
          .set(path.substring(end + 1), json.readTree(value));
      return question;
    }

    /** Where it is said: in the field itself, or in the first field of it that is wrong. */
    String pointer() {
      if (path.equals("/facts")) {
        return value.contains("refunds") ? "#/facts/refunds/0/at" : "#/facts/earlierOrders";
      }
      return path.equals("/order") && code.equals("MISSING") ? "#/order/currency" : "#" + path;
    }
  }

  private JsonNode ask(JsonNode question, String language) throws Exception {
    return send(post("/api/v1/assessments"), question, language);
  }

  private JsonNode send(MockHttpServletRequestBuilder request, JsonNode body, String language)
      throws Exception {
    var response =
        desk.perform(asked(request, json.writeValueAsString(body), language))
            .andReturn()
            .getResponse();
    return json.readTree(response.getContentAsByteArray());
  }

  private MockHttpServletRequestBuilder asked(
      MockHttpServletRequestBuilder request, String body, String language) {
    return request
        .header("Authorization", "Bearer " + program)
        .header("Accept-Language", language)
        .contentType("application/json")
        .content(body);
  }

  private static List<String> codes(JsonNode refusal) {
    return refusal
        .path("errors")
        .valueStream()
        .map(each -> each.get("pointer").asString() + " " + each.get("code").asString())
        .toList();
  }

  private static List<String> details(JsonNode refusal) {
    return refusal.path("errors").valueStream().map(each -> each.get("detail").asString()).toList();
  }

  private static boolean isChinese(String words) {
    return words.codePoints().anyMatch(Character::isIdeographic);
  }

  private String run(Path file) {
    var told = new ByteArrayOutputStream();
    var assess =
        commands.stream().filter(each -> each.name().equals("assess")).findFirst().orElseThrow();
    var status =
        assess.run(List.of(file.toString()), new PrintStream(told, true, StandardCharsets.UTF_8));
    return status + " " + told.toString(StandardCharsets.UTF_8);
  }
}
