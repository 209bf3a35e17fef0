package dev.refunddesk.api;

import static dev.refunddesk.identity.ApiToken.Scope.ORDERS_READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class ApiSecurityTest {

  private final ApiTokens tokens;
  private final TestClock clock;
  private final PlainBrowser program;
  private final Account wang;

  ApiSecurityTest(MockMvc desk, ApiTokens tokens, Accounts accounts, TestClock clock) {
    this.tokens = tokens;
    this.clock = clock;
    this.program = new PlainBrowser(desk);
    this.wang =
        accounts.register(
            new Newcomer("wang-" + UUID.randomUUID() + "@nebula.example", "王总", Set.of(Role.ADMIN)),
            "tea-at-four-oclock");
  }

  @Test
  void aProgramWithoutATokenIsToldSoAsAProblem() {
    program.get("/api/v1/nothing");

    assertThat(program.status()).isEqualTo(401);
    assertThat(program.header("Content-Type")).startsWith("application/problem+json");
    assertThat(program.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(program.body()).contains("/problems/not-signed-in");
  }

  @Test
  void aGoodTokenOpensTheDoorWithoutAForm() {
    program.with("Authorization", "Bearer " + token().secret());

    assertThat(program.get("/api/v1/nothing").status()).isEqualTo(404);
    assertThat(program.post("/api/v1/nothing", Map.of()).status()).isEqualTo(404);
    assertThat(program.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aRevokedTokenIsWorthNothing() {
    var created = token();
    tokens.revoke(created.token().id());

    program.with("Authorization", "Bearer " + created.secret());
    assertThat(program.get("/api/v1/nothing").status()).isEqualTo(401);
  }

  @Test
  void aTokenRunsOut() {
    program.with("Authorization", "Bearer " + token().secret());
    clock.pass(Duration.ofDays(31));

    assertThat(program.get("/api/v1/nothing").status()).isEqualTo(401);
  }

  @Test
  void aMadeUpTokenIsWorthNothing() {
    for (var made : new String[] {"", "rd_", "rd_aaaaaaaaaaaaaaaaaaaaaaaa", "' or 1=1 --"}) {
      program.with("Authorization", "Bearer " + made);
      assertThat(program.get("/api/v1/nothing").status()).as(made).isEqualTo(401);
    }
  }

  private ApiTokens.Created token() {
    return tokens.create("Billing", Set.of(ORDERS_READ), Duration.ofDays(30), wang.id());
  }
}
