package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anybody with the order can check a figure. */
@DeskTest
class AssessmentApiTest {

  private final MockMvc desk;
  private final JsonMapper json;
  private final JdbcClient db;
  private final List<Command> commands;
  private final String reader;

  AssessmentApiTest(
      MockMvc desk,
      JsonMapper json,
      JdbcClient db,
      List<Command> commands,
      Accounts accounts,
      ApiTokens tokens) {
    this.desk = desk;
    this.json = json;
    this.db = db;
    this.commands = commands;
    var wang = new People(accounts).open("王总", Role.ADMIN);
    var scopes = Set.of(Scope.ORDERS_READ);
    this.reader = tokens.create("Reader", scopes, Duration.ofDays(1), wang.id()).secret();
  }

  @Test
  void answersTheExampleOfTheGuideLineByLineAndRecordsNothing() throws Exception {
    var before = orders();
    var answer = ask(GuideQuestion.text());

    assertThat(answer.get("verdict").asString()).isEqualTo("V2");
    assertThat(answer.get("amount").asString()).isEqualTo("1088.00");
    assertThat(answer.get("lines").findValuesAsString("kind"))
        .containsExactly("ITEM", "ITEM", "ITEM", "SUBTOTAL", "TOTAL");
    assertThat(answer.get("parts").findValuesAsString("amount"))
        .containsExactly("1000.00", "88.00");
    assertThat(answer.get("arrivesOn").asString()).isEqualTo("2026-03-25");
    assertThat(orders()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"1158.00\" | \"-1158.00\" | #/order/lines/0/amount | NEGATIVE",
        "\"1158.00\" | \"1e9\" | #/order/lines/0/amount | SCIENTIFIC",
        "\"1158.00\" | \"99999999999999999.00\" | #/order/lines/0/amount | TOO_LARGE",
        "\"1158.00\" | \"1158.001\" | #/order/lines/0/amount | TOO_MANY_DECIMALS",
        "\"1158.00\" | true | #/order/lines/0/amount | WRONG_TYPE",
        "\"88.00\" | \"0.00\" | #/order/tenders/1/paid | NOT_POSITIVE",
        "\"88.00\" | \"89.00\" | #/order/tenders | TENDERS_DIFFER",
        "\"CNY\" | \"RMB\" | #/order/currency | CURRENCY_MEANT",
        "\"own\" | \"moon\" | #/order/service/platform | UNKNOWN_PLATFORM",
        "\"2027-03-14\" | \"2026-03-14\" | #/order/service/endsOn | END_BEFORE_START",
        "\"2026-03-18T | \"2026-03-14T | #/at | BEFORE_PURCHASE",
        "\"2026-03-18T14:30:00+08:00\" | \"18.3.2026\" | #/at | NOT_A_DATE",
      })
  void namesWhatIsWrongByFieldAndReason(String good, String bad, String pointer, String code)
      throws Exception {
    var errors = ask(GuideQuestion.text().replaceFirst(Pattern.quote(good), bad)).get("errors");

    assertThat(errors.findValuesAsString("pointer")).contains(pointer);
    assertThat(errors.findValuesAsString("code")).contains(code);
  }

  /** What is owed was taken for unknown, because no order of that customer was recorded. */
  @Test
  void takesWhatTheQuestionSaysIsOwed() throws Exception {
    var nothing = ask(GuideQuestion.text());
    var something =
        ask(GuideQuestion.text().replace("\"arrears\": \"0.00\"", "\"arrears\": \"12.00\""));

    assertThat(finding(nothing, "no-arrears").get("result").asString()).isEqualTo("MET");
    assertThat(finding(something, "no-arrears").get("result").asString()).isEqualTo("FAILED");
    assertThat(something.get("verdict").asString()).isEqualTo("V4");
  }

  private static JsonNode finding(JsonNode answer, String code) {
    return answer
        .get("findings")
        .valueStream()
        .filter(each -> each.get("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysThatThereIsNoOrder() throws Exception {
    assertThat(ask("{}").get("errors").findValuesAsString("code")).contains("MISSING");
  }

  @Test
  void answersOnTheTerminalToo(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("order.json"), GuideQuestion.text());
    var wrong = Files.writeString(folder.resolve("wrong.json"), "{}");

    assertThat(run(file.toString())).startsWith("0 ").contains("\"amount\" : \"1088.00\"");
    assertThat(run(wrong.toString())).startsWith("1 ").contains("/order/currency");
    assertThat(run(folder.resolve("none.json").toString())).startsWith("2 ");
  }

  private String run(String argument) {
    var told = new ByteArrayOutputStream();
    var assess =
        commands.stream().filter(each -> each.name().equals("assess")).findFirst().orElseThrow();
    var status = assess.run(List.of(argument), new PrintStream(told, true, StandardCharsets.UTF_8));
    return status + " " + told.toString(StandardCharsets.UTF_8);
  }

  private long orders() {
    return db.sql("select count(*) from purchase.\"order\"").query(Long.class).single();
  }

  private JsonNode ask(String body) throws Exception {
    var response =
        desk.perform(
                post("/api/v1/assessments")
                    .header("Authorization", "Bearer " + reader)
                    .contentType("application/json")
                    .content(body))
            .andReturn()
            .getResponse();
    return json.readTree(response.getContentAsByteArray());
  }
}
