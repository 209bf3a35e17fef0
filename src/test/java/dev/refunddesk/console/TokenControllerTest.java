package dev.refunddesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class TokenControllerTest {

  private final ApiTokens tokens;
  private final PlainBrowser browser;

  TokenControllerTest(MockMvc desk, Accounts accounts, ApiTokens tokens) {
    this.tokens = tokens;
    var wang = new People(accounts).open("王总", Role.ADMIN);
    this.browser = People.signIn(new PlainBrowser(desk), wang, People.PASSWORD);
  }

  @Test
  void showsASecretOnceAndItOpensTheDoor() {
    browser.get("/admin/tokens");
    browser.submit(
        "/admin/tokens", Map.of("name", "WHMCS", "scopes", "ORDERS_WRITE", "days", "30"));

    var secret = browser.text("secret");
    assertThat(secret).startsWith("rd_").hasSizeGreaterThan(30);
    assertThat(tokens.find(secret))
        .hasValueSatisfying(token -> assertThat(token.name()).isEqualTo("WHMCS"));
    assertThat(browser.get("/admin/tokens").body()).doesNotContain(secret);
  }

  @Test
  void revokesAToken() {
    browser.get("/admin/tokens");
    browser.submit("/admin/tokens", Map.of("name", "Old", "scopes", "ORDERS_READ"));
    var secret = browser.text("secret");
    var id = tokens.find(secret).orElseThrow().id();

    browser.submit("/admin/tokens/" + id + "/revocation", Map.of());

    assertThat(tokens.find(secret)).isEmpty();
  }

  @Test
  void refusesATokenWithoutNameScopeOrTerm() {
    browser.get("/admin/tokens");
    browser.submit("/admin/tokens", Map.of("name", " ", "days", "0"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("[data-test=errors] li")).hasSize(3);
    assertThat(browser.text("secret")).isEmpty();
  }
}
