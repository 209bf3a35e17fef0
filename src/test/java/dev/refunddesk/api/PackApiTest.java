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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anybody can check a figure that a platform published. */
@DeskTest
class PackApiTest {

  private final MockMvc desk;
  private final JsonMapper json;
  private final List<Command> commands;
  private final String reader;

  PackApiTest(
      MockMvc desk, JsonMapper json, List<Command> commands, Accounts accounts, ApiTokens tokens) {
    this.desk = desk;
    this.json = json;
    this.commands = commands;
    var wang = new People(accounts).open("王总", Role.ADMIN);
    var scopes = Set.of(Scope.ORDERS_READ);
    this.reader = tokens.create("Reader", scopes, Duration.ofDays(1), wang.id()).secret();
  }

  @Test
  void answersThePublishedExampleOfTheGuide() throws Exception {
    var answer = ask(published());

    assertThat(answer.get("amount").asString()).isEqualTo("829.23");
    assertThat(answer.get("platform").asString()).isEqualTo("tencent-lighthouse");
    assertThat(answer.get("policyVersion").asInt()).isEqualTo(1);
  }

  @Test
  void answersByTheShopsPolicyWithoutAPack() throws Exception {
    var answer = ask(published().replace("\"pack\": \"tencent-lighthouse\",", ""));

    assertThat(answer.get("platform").asString()).isEqualTo("tencent");
    assertThat(answer.get("verdict").asString()).isEqualTo("V5");
  }

  @Test
  void takesTheRefundsBeforeFromTheQuestion() throws Exception {
    var third = published().replace("2026-01-31T10:00:00+08:00", "2026-01-03T10:00:00+08:00");
    var used = "{\"facts\": {\"refunds\": [{\"at\": \"2025-06-01\", \"whole\": true}]},";

    assertThat(ask(third).get("amount").asString()).isEqualTo("918.00");
    assertThat(ask(third.replaceFirst("\\{", used)).get("amount").asString()).isEqualTo("912.08");
  }

  @Test
  void namesWhatIsWrongWithTheFacts() throws Exception {
    var wrong = "{\"facts\": {\"refunds\": [{}, {\"at\": \"soon\"}, {\"whole\": \"yes\"}]},";

    assertThat(ask(published().replaceFirst("\\{", wrong)).get("errors").findValuesAsString("code"))
        .containsExactly("WRONG_TYPE");
    var unsaid = wrong.replace(", {\"whole\": \"yes\"}", "");
    assertThat(
            ask(published().replaceFirst("\\{", unsaid))
                .get("errors")
                .findValuesAsString("pointer"))
        .containsExactly("#/facts/refunds/0/at", "#/facts/refunds/1/at");
  }

  @Test
  void takesASmallerPlanFromTheQuestion() throws Exception {
    var asked =
        """
        {"pack": "tencent-cvm", "at": "2018-06-04T00:00:00+08:00",
         "facts": {"plan": {"per": "MONTH", "kept": "60"}, "refunds": []},
         "order": {"currency": "CNY", "boughtAt": "2018-03-01T00:00:00+08:00",
           "service": {"name": "CVM", "productKind": "cvm", "platform": "tencent",
             "billing": "SUBSCRIPTION", "startsOn": "2018-03-01", "endsOn": "2019-02-28",
             "hourPrice": "0.32"},
           "lines": [{"kind": "SERVICE", "amount": "1224.00"},
             {"kind": "DISCOUNT", "amount": "-208.08"}, {"kind": "VOUCHER", "amount": "-100.00"}],
           "tenders": [{"kind": "ALIPAY", "paid": "915.92"}]}}
        """;

    assertThat(ask(asked).get("amount").asString()).isEqualTo("111.68");
    var ended = asked.replace("\"plan\": {\"per\": \"MONTH\", \"kept\": \"60\"},", "");
    assertThat(ask(ended).get("amount").asString()).isEqualTo("586.88");
    var upgraded =
        ended.replace(
            "\"refunds\": []", "\"upgrades\": [{\"amount\": \"100\", \"from\": \"2018-06-04\"}]");
    assertThat(ask(upgraded).get("amount").asString()).isEqualTo("686.88");
  }

  @Test
  void takesVolumeAndSecondsFromTheQuestion() throws Exception {
    var volume = "{\"facts\": {\"volume\": {\"used\": \"30\", \"unitPrice\": \"0.5\"}},";
    var runs = "{\"facts\": {\"runs\": [\"30\", \"3600\"]},";
    var byVolume = published().replace("tencent-lighthouse", "tencent-resource-pack");
    var bySecond =
        published()
            .replace("tencent-lighthouse", "digitalocean")
            .replace("SUBSCRIPTION", "HOURLY")
            .replace("CNY", "USD")
            .replace("\"endsOn\": \"2026-12-31\"", "\"state\": \"DESTROYED\"");

    assertThat(ask(byVolume.replaceFirst("\\{", volume)).get("amount").asString())
        .isEqualTo("903.00");
    assertThat(ask(bySecond.replaceFirst("\\{", runs)).get("amount").asString())
        .isEqualTo("916.37");
  }

  @Test
  void namesWhatIsWrongWithEachFact() throws Exception {
    var wrong =
        "{\"facts\": {\"volume\": {\"used\": \"-1\", \"total\": \"0\"}, \"runs\": [\"1e3\"],"
            + " \"upgrades\": [{\"amount\": \"1.001\"}], \"plan\": {\"per\": \"YEAR\"}},";
    var errors = ask(published().replaceFirst("\\{", wrong)).get("errors");

    assertThat(errors.findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "#/facts/volume/used",
            "#/facts/volume/total",
            "#/facts/runs/0",
            "#/facts/upgrades/0/amount",
            "#/facts/upgrades/0/from",
            "#/facts/plan/per",
            "#/facts/plan/kept");
  }

  @Test
  void namesThePacksWhereOneIsUnknown() throws Exception {
    var answer = ask(published().replace("tencent-lighthouse", "moon"));

    assertThat(answer.get("type").asString()).endsWith("/pack-unknown");
    assertThat(answer.get("detail").asString()).contains("moon", "tencent-cvm", "aliyun-ecs");
  }

  @Test
  void answersOnTheTerminalToo(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("order.json"), published());
    var unknown =
        Files.writeString(
            folder.resolve("moon.json"), published().replace("tencent-lighthouse", "moon"));

    assertThat(run(file)).startsWith("0 ").contains("\"amount\" : \"829.23\"");
    assertThat(run(unknown)).startsWith("1 ").contains("tencent-cvm");
  }

  private String run(Path file) {
    var told = new ByteArrayOutputStream();
    var assess =
        commands.stream().filter(each -> each.name().equals("assess")).findFirst().orElseThrow();
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return assess.run(List.of(file.toString()), out) + " " + told.toString(StandardCharsets.UTF_8);
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

  /** The second question that the guide shows. */
  private static String published() throws IOException {
    var guide = Files.readString(Path.of("docs/api/sections/assessments.md"));
    var start = guide.lastIndexOf("```json") + "```json".length();
    return guide.substring(start, guide.indexOf("```", start)).strip();
  }
}
