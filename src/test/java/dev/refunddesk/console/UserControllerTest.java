package dev.refunddesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class UserControllerTest {

  private final MockMvc desk;
  private final Accounts accounts;
  private final People people;
  private final Account wang;
  private final PlainBrowser browser;

  UserControllerTest(MockMvc desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
    this.people = new People(accounts);
    this.wang = people.open("王总", Role.ADMIN);
    this.browser = People.signIn(new PlainBrowser(desk), wang, People.PASSWORD);
  }

  @Test
  void invitesAColleague() {
    var email = UUID.randomUUID() + "@nebula.example";

    browser.get("/admin/users");
    browser.submit("/admin/users", Map.of("email", email, "name", "周敏", "roles", "AGENT"));

    assertThat(browser.follow().text("flash")).contains(email);
    assertThat(browser.text("user")).contains(email);
    assertThat(accounts.findByEmail(email).orElseThrow().roles()).containsExactly(Role.AGENT);
  }

  @Test
  void makesAColleagueOfACustomer() {
    var lin = people.open("林晓", Role.CUSTOMER);

    browser.get("/admin/users");
    browser.submit("/admin/users", Map.of("email", lin.email(), "name", "x", "roles", "FINANCE"));

    assertThat(accounts.get(lin.id()).roles())
        .containsExactlyInAnyOrder(Role.CUSTOMER, Role.FINANCE);
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsMissing() {
    browser.get("/admin/users");
    browser.submit("/admin/users", Map.of("email", "nowhere", "name", "周敏"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("#email").val()).isEqualTo("nowhere");
    assertThat(browser.page().select("[data-test=errors] li")).hasSize(2);
  }

  @Test
  void closesAnAccountAtOnce() {
    var mei = people.open("周敏", Role.AGENT);
    var hers = People.signIn(new PlainBrowser(desk), mei, People.PASSWORD);
    assertThat(hers.get("/account").status()).isEqualTo(200);

    browser.get("/admin/users/" + mei.id());
    browser.submit("/admin/users/" + mei.id() + "/deactivation", Map.of());

    assertThat(hers.get("/account").location()).startsWith("/login");
    People.signIn(hers, mei, People.PASSWORD);
    assertThat(hers.text("errors")).contains("此账号已停用");
  }

  @Test
  void takesNobodysRolesByWhatTheFormDoesNotOffer() {
    var mei = people.open("周敏", Role.AGENT);
    var form = "/admin/users/" + mei.id();

    browser.get(form).submit(form + "/roles", Map.of("roles", "CUSTOMER"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(accounts.get(mei.id()).roles()).containsExactly(Role.AGENT);
  }

  @Test
  void isNothingForOtherStaff() {
    var mei =
        People.signIn(new PlainBrowser(desk), people.open("陈姐", Role.FINANCE), People.PASSWORD);

    assertThat(mei.get("/admin/users").status()).isEqualTo(403);
  }
}
