package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class AccountTest {

  private static final String CHOSEN = "lanterns-on-the-river";

  private final MockMvc desk;
  private final TestClock clock;
  private final Sessions sessions;
  private final People people;
  private final Account zhou;
  private final PlainBrowser browser;

  AccountTest(MockMvc desk, Accounts accounts, Sessions sessions, TestClock clock) {
    this.desk = desk;
    this.clock = clock;
    this.sessions = sessions;
    this.people = new People(accounts);
    this.zhou = people.open("周敏", Role.AGENT);
    this.browser = People.signIn(new PlainBrowser(desk), zhou, People.PASSWORD);
  }

  @Test
  void keepsPreferencesInTheProfile() {
    browser.get("/account").submit("/account/preferences", Map.of("language", "EN"));

    var elsewhere = People.signIn(new PlainBrowser(desk), zhou, People.PASSWORD).get("/account");
    assertThat(elsewhere.page().select("html").attr("lang")).isEqualTo("en");
    assertThat(elsewhere.page().select("h1").text()).isEqualTo("Account");
  }

  @Test
  void switchesSingleKeysOff() {
    browser.get("/account");
    assertThat(browser.page().select("body").attr("data-keys")).isEqualTo("on");
    browser.post(
        "/account/preferences",
        Map.of("_csrf", browser.page().select("[name=_csrf]").attr("value")));

    assertThat(browser.get("/account").page().select("body").attr("data-keys")).isEqualTo("off");
  }

  @Test
  void aChangedPasswordEndsTheOtherSessionsAndNotThisOne() {
    var phone = People.signIn(new PlainBrowser(desk), zhou, People.PASSWORD);

    browser
        .get("/account")
        .submit("/account/password", Map.of("old", People.PASSWORD, "chosen", CHOSEN));

    assertThat(browser.location()).isEqualTo("/account");
    assertThat(browser.follow().text("flash")).isNotEmpty();
    assertThat(phone.get("/account").location()).startsWith("/login");
  }

  @Test
  void asksForTheOldPasswordAndARightNewOne() {
    browser.get("/account");
    browser.submit("/account/password", Map.of("old", "guess", "chosen", CHOSEN));
    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("当前密码不正确");

    browser.submit("/account/password", Map.of("old", People.PASSWORD, "chosen", "password1"));
    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("此密码过于常见");
  }

  @Test
  void endsASessionOnAnotherDevice() {
    var phone = People.signIn(new PlainBrowser(desk), zhou, People.PASSWORD);
    browser.get("/account");
    var ends = browser.page().select("[data-test=session] form").eachAttr("action");

    browser.submit(ends.getFirst(), Map.of());

    assertThat(phone.get("/account").location()).startsWith("/login");
    assertThat(browser.follow().page().select("[data-test=session]")).hasSize(1);
  }

  @Test
  void endsNobodyElsesSession() {
    var lin = people.open("林晓", Role.CUSTOMER);
    var hers = People.signIn(new PlainBrowser(desk), lin, People.PASSWORD);
    var id = sessions.list(lin.id()).getFirst().id();
    var token = browser.get("/account").page().select("[name=_csrf]").attr("value");

    browser.post("/account/sessions/" + id + "/end", Map.of("_csrf", token));

    assertThat(hers.get("/account").status()).isEqualTo(200);
  }

  @Test
  void staffAreSignedOutAfterAWorkingDayWhateverTheyTicked() {
    var kept = new PlainBrowser(desk).get("/login");
    kept.submit(
        "/login", Map.of("username", zhou.email(), "password", People.PASSWORD, "keep", "true"));
    clock.pass(Duration.ofHours(13));

    assertThat(kept.get("/account").location()).startsWith("/login");
  }

  @Test
  void switchesTheLanguageByTheAddressAndCleansIt() {
    browser.get("/account?lang=en&x=1");
    assertThat(browser.location()).isEqualTo("/account?x=1");
    assertThat(browser.follow().page().select("html").attr("lang")).isEqualTo("en");

    browser.get("/account?theme=dark").follow();
    assertThat(browser.page().select("html").attr("data-bs-theme")).isEqualTo("dark");
    assertThat(browser.page().select("html").attr("lang")).isEqualTo("en");
  }
}
