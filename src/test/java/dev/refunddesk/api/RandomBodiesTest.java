package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.quote.QuestionEntry;
import dev.refunddesk.quote.Questions;
import dev.refunddesk.quote.Questions.Outcome;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
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

  /** So many are asked for one that goes over HTTP. */
  private static final int BY_HTTP = 20;

  private static final int SHOWN = 5;

  private final MockMvc desk;
  private final JsonMapper json;
  private final Bodies bodies;
  private final Questions questions;
  private final TextsSource texts;
  private final String reader;

  RandomBodiesTest(MockMvc desk, ApplicationContext house, Accounts accounts, ApiTokens tokens) {
    this.desk = desk;
    this.json = house.getBean(JsonMapper.class);
    this.bodies = house.getBean(Bodies.class);
    this.questions = house.getBean(Questions.class);
    this.texts = house.getBean(TextsSource.class);
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
      var language = i % 2 == 0 ? Language.ZH : Language.EN;
      var response = i % BY_HTTP == 0 ? ask(body, language) : answer(body, language);
      answered += response.status() == 200 ? 1 : 0;
      wrong(response).forEach(what -> wrong.add(what + "\n" + start(body)));
    }
    assertThat(wrong).isEmpty();
    assertThat(answered).as("some bodies are still good").isPositive();
  }

  /** What the door does with a body, without HTTP around it. */
  private Response answer(byte[] body, Language language) {
    var words = texts.in(language);
    try {
      return switch (bodies.read(body, QuestionEntry.class)) {
        case Bodies.Unlike<QuestionEntry>(var faults) -> refused(faults, words);
        case Bodies.Entry<QuestionEntry>(var entry) ->
            switch (questions.answer(entry)) {
              case Outcome.Wrong(var faults) -> refused(faults, words);
              case Outcome.Assessed(var assessment, var currency) ->
                  new Response(200, tree(AssessmentAnswer.of(assessment, currency, words)));
            };
      };
    } catch (Refusal refusal) {
      return new Response(refusal.type().status(), tree(List.of(words.refusal(refusal))));
    } catch (RuntimeException failure) {
      return new Response(500, tree(List.of(failure.toString())));
    }
  }

  private Response refused(List<Fault> faults, Texts words) {
    var errors =
        faults.stream()
            .map(fault -> Map.of("pointer", "#" + fault.path(), "detail", fault.words(words)))
            .toList();
    return new Response(422, tree(Map.of("errors", errors)));
  }

  private JsonNode tree(Object value) {
    return json.readTree(json.writeValueAsBytes(value));
  }

  private record Response(int status, JsonNode body) {}

  private List<String> wrong(Response response) {
    return switch (response.status()) {
      case 200 -> wrongAnswer(response.body());
      case 400, 404, 413 -> List.of();
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

  private Response ask(byte[] body, Language language) throws Exception {
    var response =
        desk.perform(
                post("/api/v1/assessments")
                    .header("Authorization", "Bearer " + reader)
                    .header("Accept-Language", language.tag())
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
