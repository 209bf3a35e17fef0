package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies spoilt by lot ({@code -Dbodies}, {@code -Dseed}) are refused by name or answered with an
 * amount that was paid, never with a failure.
 */
@DeskTest
class RandomBodiesTest {

  private static final int BODIES = Integer.getInteger("bodies", 10_000);
  private static final long SEED = Long.getLong("seed", 20260318L);
  private static final int SHOWN = 5;

  private final MockMvc desk;
  private final JsonMapper json;
  private final String reader;

  RandomBodiesTest(MockMvc desk, JsonMapper json, Accounts accounts, ApiTokens tokens) {
    this.desk = desk;
    this.json = json;
    var admin = new People(accounts).open("钱总", Role.ADMIN);
    var scopes = Set.of(Scope.ORDERS_READ);
    this.reader = tokens.create("Lot", scopes, Duration.ofDays(1), admin.id()).secret();
  }

  @Test
  void areRefusedByNameOrAnsweredWithWhatWasPaid() throws Exception {
    var good = GuideQuestion.text();
    var garbage = new Garbage(SEED, json);
    var wrong = new ArrayList<String>();
    var answered = 0;
    for (var i = 0; i < BODIES && wrong.size() < SHOWN; i++) {
      var body = garbage.of(good);
      var response = ask(body, i % 2 == 0 ? "zh-CN" : "en");
      answered += response.status() == 200 ? 1 : 0;
      wrong(response).forEach(what -> wrong.add(what + "\n" + start(body)));
    }
    assertThat(wrong).isEmpty();
    assertThat(answered).as("some bodies are still good").isPositive();
  }

  private record Response(int status, JsonNode body) {}

  private List<String> wrong(Response response) {
    return switch (response.status()) {
      case 200 -> wrongAnswer(response.body());
      case 400, 413 -> List.of();
      case 422 -> wrongRefusal(response.body());
      default -> List.of("status " + response.status() + ": " + response.body());
    };
  }

  private static List<String> wrongRefusal(JsonNode refusal) {
    var errors = refusal.get("errors");
    var isNamed =
        errors != null
            && !errors.isEmpty()
            && errors
                .valueStream()
                .allMatch(error ->
                    error.get("pointer").asString().startsWith("#")
                        && !error.get("detail").asString().isBlank());
    return isNamed ? List.of() : List.of("a refusal without names: " + refusal);
  }

  /** The items sum to what was paid, and no more comes back. */
  private static List<String> wrongAnswer(JsonNode answer) {
    if (answer.path("amount").isMissingNode() || answer.get("amount").isNull()) {
      return List.of();
    }
    var amount = new BigDecimal(answer.get("amount").asString());
    var paid = sum(answer.get("lines"), "ITEM");
    var parts = sum(answer.get("parts"), null);
    var isSound =
        amount.signum() >= 0 && amount.compareTo(paid) <= 0 && amount.compareTo(parts) == 0;
    return isSound ? List.of() : List.of("not sound: " + answer);
  }

  private static BigDecimal sum(JsonNode lines, @org.jspecify.annotations.Nullable String kind) {
    return lines
        .valueStream()
        .filter(line -> kind == null || kind.equals(line.get("kind").asString()))
        .map(line -> new BigDecimal(line.get("amount").asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Response ask(byte[] body, String language) throws Exception {
    var response =
        desk.perform(
                post("/api/v1/assessments")
                    .header("Authorization", "Bearer " + reader)
                    .header("Accept-Language", language)
                    .contentType("application/json")
                    .content(body))
            .andReturn()
            .getResponse();
    return new Response(response.getStatus(), json.readTree(response.getContentAsByteArray()));
  }

  private static String start(byte[] body) {
    var text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    return text.substring(0, Math.min(text.length(), 2_000));
  }
}
