package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

@DeskTest
class AccessTest {

  private final People people;
  private final JdbcClient db;
  private final RequestMappingHandlerMapping mappings;
  private final Outbox outbox;
  private final PlainBrowser browser;

  AccessTest(
      MockMvc desk,
      Accounts accounts,
      JdbcClient db,
      Outbox outbox,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
    this.people = new People(accounts);
    this.db = db;
    this.outbox = outbox;
    this.browser = new PlainBrowser(desk);
  }

  @Test
  void strangersAreLedToTheSignInPage() {
    for (var path : List.of("/dashboard", "/tickets/new", "/desk", "/admin/users", "/account")) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(303);
      assertThat(browser.location()).as(path).startsWith("/login?to=");
    }
  }

  @Test
  void noRouteIsOpenButThoseThatSaySo() {
    var open = Access.open().stream().map(PathPatternParser.defaultInstance::parse).toList();
    for (var path : routes()) {
      var asked = PathContainer.parsePath(path);
      if (open.stream().noneMatch(pattern -> pattern.matches(asked))) {
        assertThat(browser.get(path).status()).as(path).isIn(303, 401);
        assertThat(browser.get(path).location()).as(path).doesNotStartWith("http");
      }
    }
  }

  /** Every address a controller listens to, with something in place of its variables. */
  private List<String> routes() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x").replaceAll("\\*+", "x"))
        .filter(path -> path.startsWith("/"))
        .toList();
  }

  @Test
  void aPartOfAPageSendsTheWholePageToSignIn() {
    browser.with("HX-Request", "true").with("Referer", "http://localhost/tickets/RF1?tab=files");

    browser.get("/tickets/RF1/thread");

    assertThat(browser.status()).isEqualTo(401);
    assertThat(browser.header("HX-Redirect")).isEqualTo("/login?to=%2Ftickets%2FRF1%3Ftab%3Dfiles");
  }

  @Test
  void customersSeeNothingOfTheDesk() {
    signIn(Role.CUSTOMER);

    for (var path : List.of("/desk", "/desk/queue", "/desk/payouts", "/admin", "/admin/users")) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(403);
      assertThat(browser.page().select("[data-slug=not-allowed]")).as(path).isNotEmpty();
    }
  }

  @Test
  void eachKindOfStaffOpensItsOwnDoors() {
    signIn(Role.AGENT);
    assertThat(browser.get("/desk/payouts").status()).isEqualTo(403);
    assertThat(browser.get("/admin/policies").status()).isEqualTo(403);
    assertThat(browser.get("/desk/nothing-here").status()).isEqualTo(404);

    signIn(Role.FINANCE);
    assertThat(browser.get("/desk/payouts/nothing-here").status()).isEqualTo(404);
    assertThat(browser.get("/admin/tokens").status()).isEqualTo(403);

    signIn(Role.ADMIN);
    assertThat(browser.get("/admin/policies/nothing/here").status()).isEqualTo(404);
  }

  @Test
  void everyPageIsStrict() {
    browser.get("/login");

    assertThat(browser.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(browser.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(browser.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(browser.header("Cache-Control")).contains("no-store");
  }

  @Test
  void theSecretIsOutOfReachOfScriptsAndOtherSites() {
    signIn(Role.CUSTOMER);

    assertThat(browser.headers("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("desk="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void noFormIsTakenWithoutItsToken() {
    signIn(Role.ADMIN);

    for (var path : List.of("/logout", "/account/password", "/account/preferences", "/desk/x")) {
      browser.post(path, Map.of("password", "x"));
      assertThat(browser.status()).as(path).isEqualTo(403);
      assertThat(browser.page().select("[data-slug=form-expired]")).as(path).isNotEmpty();
    }
  }

  @Test
  void forwardedHeadersOfStrangersChangeNothing() {
    browser.with("X-Forwarded-Host", "evil.example").with("X-Forwarded-Proto", "https");
    browser.with("Forwarded", "host=evil.example;proto=https").get("/login?lang=en");

    assertThat(browser.location()).isEqualTo("/login");
    assertThat(browser.follow().body()).doesNotContain("evil.example");
  }

  @Test
  void lookingWritesNothing() {
    signIn(Role.CUSTOMER, Role.ADMIN);
    outbox.drain();
    var before = transactions();

    for (var path : List.of("/login", "/account", "/account", "/forgot", "/nothing", "/app.css")) {
      browser.get(path);
    }

    assertThat(transactions()).isEqualTo(before);
  }

  /** How many transactions of the server have written anything. */
  private String transactions() {
    return db.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  private void signIn(Role... roles) {
    People.signIn(browser.forget(), people.open("周敏", roles), People.PASSWORD);
    assertThat(browser.status()).isEqualTo(303);
  }
}
