package dev.refunddesk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
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

/** The pages of policies in a real browser: accessible in every look, usable without script. */
@SpringBootTest(classes = RefundDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PolicyLooksTest {

  private static final List<Look> LOOKS =
      List.of(
          Look.DESKTOP,
          Look.DESKTOP.in(Language.EN).dark(),
          Look.PHONE.dark(),
          Look.PHONE.in(Language.EN));

  private final Sessions sessions;
  private final Account wang;
  private @LocalServerPort int port;

  PolicyLooksTest(Accounts accounts, Sessions sessions) {
    this.sessions = sessions;
    this.wang = new People(accounts).open("王总", Role.ADMIN);
  }

  @Test
  void areForEverybody() {
    var pages =
        Map.of(
            "policies", "/admin/policies",
            "policy", "/admin/policies/own",
            "policy-new", "/admin/policies/own/versions/new");

    for (var look : LOOKS) {
      pages.forEach((name, path) -> {
        try (var tab = signedIn(look)) {
          tab.go(path).check().picture(name);
        }
      });
    }
  }

  @Test
  void saveAVersionWithAndWithoutScript() {
    for (var look : List.of(Look.DESKTOP, Look.PHONE.withoutScript())) {
      try (var tab = signedIn(look)) {
        var page = tab.go("/admin/policies/vultr/versions/new").page();
        page.fill("#review", "soon");
        page.press("#review", "Enter");
        page.waitForSelector("[data-test=errors]");
        assertThat(page.inputValue("#review")).isEqualTo("soon");
        if (look.script()) {
          tab.check().picture("policy-wrong");
        }

        page.fill("#review", "3");
        page.press("#review", "Enter");
        page.waitForURL("**/admin/policies/vultr");
        assertThat(page.locator("[data-test=version]").first().innerText()).contains("王总");
      }
    }
  }

  private Tab signedIn(Look look) {
    var begun = sessions.begin(wang, false, new Sessions.Device("Chrome · Linux", "127.0.0.0/24"));
    return Browser.open(URI.create("http://localhost:" + port), look)
        .remember("desk", begun.token());
  }
}
