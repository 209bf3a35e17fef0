package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.refunddesk.RefundDesk;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.identity.Role;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The pages of the front door in a real browser: accessible in every look, with and without script.
 */
@SpringBootTest(classes = RefundDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SigninPagesTest {

  private static final List<Look> LOOKS =
      List.of(
          Look.DESKTOP,
          Look.DESKTOP.in(Language.EN).dark(),
          Look.PHONE.dark(),
          Look.PHONE.in(Language.EN));

  private final PasswordResets resets;
  private final Sessions sessions;
  private final Account wang;
  private final Account lin;
  private @LocalServerPort int port;

  SigninPagesTest(Accounts accounts, PasswordResets resets, Sessions sessions) {
    this.resets = resets;
    this.sessions = sessions;
    this.wang = new People(accounts).open("王总", Role.ADMIN);
    this.lin = new People(accounts).open("林晓", Role.CUSTOMER);
  }

  @Test
  void areForEverybody() {
    var reset = URI.create(resets.linkInHand(wang.id()).orElseThrow()).getPath();
    var pages =
        Map.of(
            "login", "/login?to=%2Ftickets%2Fnew",
            "forgot", "/forgot",
            "forgot-sent", "/forgot/sent",
            "reset", reset,
            "reset-expired", "/reset/no-such-link");

    for (var look : LOOKS) {
      pages.forEach((name, path) -> {
        try (var tab = Browser.open(address(), look)) {
          tab.go(path).check().picture(name);
        }
      });
    }
  }

  @Test
  void areForThoseInsideToo() {
    var pages =
        Map.of(
            "account", "/account",
            "users", "/admin/users",
            "user", "/admin/users/" + wang.id(),
            "tokens", "/admin/tokens");

    for (var look : LOOKS) {
      pages.forEach((name, path) -> {
        try (var tab = signedIn(look)) {
          tab.go(path).check().picture(name);
        }
      });
    }
  }

  @Test
  void leadThroughAWrongPasswordByKeyboard() {
    for (var look : List.of(Look.DESKTOP, Look.PHONE.withoutScript())) {
      try (var tab = Browser.open(address(), look)) {
        tab.go("/account");
        type(tab.page(), wang.email(), "not-the-password");
        assertThat(tab.page().title()).startsWith("错误：");
        assertThat(tab.page().locator("#username").inputValue()).isEqualTo(wang.email());
        if (look.script()) {
          assertThat(tab.page().locator("[data-test=errors]:focus").count()).isEqualTo(1);
          tab.check().picture("login-wrong");
        }

        type(tab.page(), wang.email(), People.PASSWORD);
        assertThat(tab.page().url()).endsWith("/account");
      }
    }
  }

  @Test
  void showThePasswordOnWish() {
    try (var tab = Browser.open(address(), Look.DESKTOP)) {
      var page = tab.go("/login").page();
      page.fill("#password", "wind");
      page.click("[data-reveal=password]");

      assertThat(page.getAttribute("#password", "type")).isEqualTo("text");
      assertThat(page.getAttribute("[data-reveal=password]", "aria-pressed")).isEqualTo("true");
    }
  }

  @Test
  void showATokenOnce() {
    try (var tab = signedIn(Look.DESKTOP)) {
      var page = tab.go("/admin/tokens").page();
      page.fill("#name", "WHMCS");
      page.check("[value=ORDERS_WRITE]");
      page.press("#days", "Enter");
      page.waitForSelector("[data-test=secret]");

      tab.check().picture("token-created");
    }
  }

  @Test
  void letACustomerChooseMails() {
    for (var look : LOOKS) {
      try (var tab = signedIn(lin, look)) {
        tab.go("/account").check().picture("account-customer");
        tab.page().uncheck("#topic-DELAYS");
        tab.page().press("#topic-DELAYS", "Enter");
        tab.page().waitForSelector(".rd-flash, [data-test=flash]");
        assertThat(tab.page().isChecked("#topic-DELAYS")).isFalse();
        tab.page().check("#topic-DELAYS");
        tab.page().press("#topic-DELAYS", "Enter");
      }
    }
  }

  private static void type(Page page, String name, String password) {
    page.fill("#username", name);
    page.fill("#password", password);
    page.press("#password", "Enter");
    page.waitForLoadState();
  }

  private Tab signedIn(Look look) {
    return signedIn(wang, look);
  }

  private Tab signedIn(Account who, Look look) {
    var begun = sessions.begin(who, false, new Sessions.Device("Chrome · Linux", "127.0.0.0/24"));
    return Browser.open(address(), look).remember("desk", begun.token());
  }

  private URI address() {
    return URI.create("http://localhost:" + port);
  }
}
