package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.Role;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.testing.DeskTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class OrderApiTest {

  private final MockMvc desk;
  private final Purchases purchases;
  private final JsonMapper json;
  private final String writer;
  private final String reader;

  OrderApiTest(
      MockMvc desk, Purchases purchases, JsonMapper json, Accounts accounts, ApiTokens tokens) {
    this.desk = desk;
    this.purchases = purchases;
    this.json = json;
    var wang =
        accounts.register(
            new Newcomer("w-" + UUID.randomUUID() + "@nebula.example", "王总", Set.of(Role.ADMIN)),
            "tea-at-four-oclock");
    var days = Duration.ofDays(1);
    this.writer = tokens.create("Billing", Set.of(Scope.ORDERS_WRITE), days, wang.id()).secret();
    this.reader = tokens.create("Reader", Set.of(Scope.ORDERS_READ), days, wang.id()).secret();
  }

  @Test
  void recordsTheOrderOfTheGuideOnceAndTellsItBack() throws IOException {
    var number = "API-" + UUID.randomUUID();
    var body = guide();

    var first = send(HttpMethod.PUT, number, writer, body);
    var second = send(HttpMethod.PUT, number, writer, body);
    var told = send(HttpMethod.GET, number, reader, "");
    var back = send(HttpMethod.PUT, number, writer, told.body);

    assertThat(first.status).isEqualTo(201);
    assertThat(first.location).isEqualTo("/api/v1/orders/" + number);
    assertThat(second.status).isEqualTo(200);
    assertThat(told.json(json)).isEqualTo(back.json(json));
    assertThat(purchases.get(number).paid()).isEqualTo(Orders.cny(1088_00));
    assertThat(told.json(json).get("paid").asString()).isEqualTo("1088.00");
  }

  @Test
  void namesEveryWrongFieldByItsPointer() throws IOException {
    var body =
        guide()
            .replace("\"CNY\"", "\"RMB\"")
            .replace("\"1158.00\"", "\"十二元\"")
            .replace("\"own\"", "\"somewhere\"");

    var answer = send(HttpMethod.PUT, "API-WRONG", writer, body);

    assertThat(answer.status).isEqualTo(422);
    assertThat(answer.type).startsWith("application/problem+json");
    assertThat(answer.json(json).get("type").asString()).endsWith("/problems/order-wrong");
    assertThat(answer.json(json).get("errors").findValuesAsString("pointer"))
        .containsExactly("#/currency", "#/service/platform", "#/lines/0/amount");
    assertThat(purchases.find("API-WRONG")).isEmpty();
  }

  @Test
  void wantsTheNumberOfTheAddress() {
    var answer = send(HttpMethod.PUT, "A-1", writer, "{\"number\":\"B-2\"}");

    assertThat(answer.json(json).get("errors").get(0).get("code").asString())
        .isEqualTo("NUMBER_DIFFERS");
  }

  @Test
  void wantsLinesAndPaymentsToComeToTheSame() throws IOException {
    var answer = send(HttpMethod.PUT, "API-SUM", writer, guide().replace("\"88.00\"", "\"80.00\""));

    assertThat(answer.json(json).get("errors").get(0).get("code").asString())
        .isEqualTo("TENDERS_DIFFER");
  }

  @Test
  void keepsProgramsToTheirScopes() throws IOException {
    assertThat(send(HttpMethod.GET, "X", "rd_nothing", "").status).isEqualTo(401);
    assertThat(send(HttpMethod.GET, "X", writer, "").status).isEqualTo(403);
    assertThat(send(HttpMethod.PUT, "X", reader, guide()).status).isEqualTo(403);
    assertThat(send(HttpMethod.GET, "X", reader, "").status).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNoJsonOrFarTooMuch() {
    assertThat(send(HttpMethod.PUT, "X", writer, "{").status).isEqualTo(400);
    assertThat(send(HttpMethod.PUT, "X", writer, " ".repeat(300_000)).status).isEqualTo(413);
  }

  @Test
  void doesNotTouchThePaymentsOfARefundedOrder() throws IOException {
    var number = "API-" + UUID.randomUUID();
    send(HttpMethod.PUT, number, writer, guide());
    purchases.recordRefunded(number + "/2", Orders.cny(1_00), "R-" + number);

    var other = guide().replace("\"1000.00\"", "\"1001.00\"").replace("\"88.00\"", "\"87.00\"");

    assertThat(send(HttpMethod.PUT, number, writer, other).status).isEqualTo(409);
  }

  private Answer send(HttpMethod method, String number, String token, String body) {
    try {
      return Answer.of(
          desk.perform(
                  request(method, "/api/v1/orders/" + number)
                      .header("Authorization", "Bearer " + token)
                      .header("Accept-Language", "en")
                      .contentType("application/json")
                      .content(body))
              .andReturn()
              .getResponse());
    } catch (Exception e) {
      throw new IllegalStateException(number, e);
    }
  }

  /** The order that the guide shows. */
  private static String guide() throws IOException {
    var guide = Files.readString(Path.of("docs/api/sections/orders.md"));
    var start = guide.indexOf("```json") + "```json".length();
    return guide.substring(start, guide.indexOf("```", start));
  }

  private record Answer(int status, String type, String location, String body) {

    static Answer of(MockHttpServletResponse response) {
      return new Answer(
          response.getStatus(),
          String.valueOf(response.getContentType()),
          String.valueOf(response.getHeader("Location")),
          new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    JsonNode json(JsonMapper mapper) {
      return mapper.readTree(body);
    }
  }
}
