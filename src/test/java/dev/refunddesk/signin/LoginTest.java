package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class LoginTest {

  private static final String PASSWORD = "wind-over-dongting";

  private final PlainBrowser browser;
  private final MockMvc desk;
  private final Accounts accounts;
  private final TestClock clock;
  private final String lin = "lin-" + UUID.randomUUID();

  LoginTest(MockMvc desk, Accounts accounts, TestClock clock) {
    this.desk = desk;
    this.browser = new PlainBrowser(desk).from(somewhere());
    this.accounts = accounts;
    this.clock = clock;
  }

  @BeforeEach
  void linIsACustomer() {
    accounts.register(
        new Newcomer(lin + "@Example.com", "林晓", Set.of(Role.CUSTOMER), lin, phone()), PASSWORD);
  }

  /** Eleven digits that nobody else in the run has. */
  private String phone() {
    return "1" + (3_000_000_000L + Math.floorMod(lin.hashCode(), 1_000_000_000));
  }

  /** A network nobody else in the run is in. */
  private static String somewhere() {
    var random = UUID.randomUUID().getLeastSignificantBits();
    return "2001:db8:" + Long.toHexString(random & 0xffff) + ":1::7";
  }

  @Test
  void leadsOnToWhereOneWasGoing() {
    browser.get("/tickets/RF260318-7K3QX?tab=files").follow();

    assertThat(browser.text("goal")).contains("RF260318-7K3QX");
    signIn(lin + "@example.com", PASSWORD);
    assertThat(browser.status()).isEqualTo(303);
    assertThat(browser.location()).isEqualTo("/tickets/RF260318-7K3QX?tab=files");
  }

  @Test
  void knowsPeopleByUsernameEmailAndPhone() {
    for (var name :
        new String[] {lin, lin.toUpperCase(Locale.ROOT), lin + "@EXAMPLE.com ", phone()}) {
      var visit = new PlainBrowser(desk).get("/login");

      visit.submit("/login", Map.of("username", name, "password", PASSWORD));

      assertThat(visit.location()).as(name).isEqualTo("/dashboard");
    }
  }

  @Test
  void givesANewSecretAndEndsTheOneBefore() {
    browser.plant("desk", "planted").get("/login");
    signIn(lin, PASSWORD);
    var first = browser.cookie("desk");
    assertThat(first).isNotEqualTo("planted").hasSizeGreaterThanOrEqualTo(22);

    browser.get("/account").submit("/logout", Map.of());

    assertThat(browser.cookie("desk")).isEmpty();
    var thief = new PlainBrowser(desk).plant("desk", first).get("/account");
    assertThat(thief.location()).startsWith("/login");
  }

  @Test
  void saysTheSameOfAWrongPasswordAndOfNobody() {
    var wrong = attempt(lin, "not-the-password");
    var nobody = attempt("nobody-" + lin, "not-the-password");

    assertThat(nobody.status()).isEqualTo(wrong.status()).isEqualTo(422);
    assertThat(plain(nobody)).isEqualTo(plain(wrong));
    assertThat(nobody.page().select("#username").val()).isEqualTo("nobody-" + lin);
    assertThat(nobody.page().select("#password").val()).isEmpty();
  }

  @Test
  void locksAfterEightGuessesWhetherOrNotThereIsSuchAnAccount() {
    for (var name : new String[] {lin, "nobody-" + lin}) {
      for (int guess = 1; guess <= 8; guess++) {
        assertThat(attempt(name, "guess-" + guess).status()).as("guess " + guess).isEqualTo(422);
      }
      assertThat(attempt(name, PASSWORD).status()).as(name).isEqualTo(429);
    }

    clock.pass(Duration.ofMinutes(16));
    assertThat(attempt(lin, PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void countsGuessesAtAllNamesOfAnAccountTogether() {
    for (int guess = 1; guess <= 8; guess++) {
      attempt(guess % 2 == 0 ? lin : lin + "@example.com", "guess-" + guess);
    }

    assertThat(attempt(phone(), PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void refusesEmptyFieldsInWords() {
    attempt("", "");

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("请输入用户名", "请输入密码");
  }

  @Test
  void keepsACustomerForThirtyDaysWhoAskedForIt() {
    browser.get("/login");
    browser.submit("/login", Map.of("username", lin, "password", PASSWORD, "keep", "true"));
    assertThat(browser.headers("Set-Cookie")).anyMatch(each -> each.contains("Max-Age=259"));

    clock.pass(Duration.ofDays(29));
    assertThat(browser.get("/account").status()).isEqualTo(200);
    clock.pass(Duration.ofDays(2));
    assertThat(browser.get("/account").location()).startsWith("/login");
  }

  @Test
  void refusesAFormThatIsNotOurs() {
    browser.post("/login", Map.of("username", lin, "password", PASSWORD));

    assertThat(browser.status()).isEqualTo(403);
    assertThat(browser.page().select("[data-slug=form-expired]")).isNotEmpty();
    assertThat(browser.cookie("desk")).isEmpty();
  }

  @Test
  void goesOnAtOnceIfSignedInAlready() {
    attempt(lin, PASSWORD);

    assertThat(browser.get("/login?to=/billing").location()).isEqualTo("/billing");
  }

  private PlainBrowser attempt(String name, String password) {
    browser.get("/login");
    return signIn(name, password);
  }

  private PlainBrowser signIn(String name, String password) {
    return browser.submit("/login", Map.of("username", name, "password", password));
  }

  /** The page without what differs by itself: the token of the form and the name typed. */
  private static String plain(PlainBrowser visit) {
    var page = visit.page();
    page.select("input").forEach(input -> input.removeAttr("value"));
    return page.outerHtml();
  }
}
