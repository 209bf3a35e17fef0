package dev.refunddesk.console.policy;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.revision.PolicyDrafts;
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
  private final Policies policies;
  private final PolicyDrafts drafts;
  private final Account wang;
  private @LocalServerPort int port;

  PolicyLooksTest(Accounts accounts, Sessions sessions, Policies policies, PolicyDrafts drafts) {
    this.policies = policies;
    this.drafts = drafts;
    this.sessions = sessions;
    this.wang = new People(accounts).open("王总", Role.ADMIN);
  }

  @Test
  void areForEverybody() {
    var pages =
        Map.of(
            "policies", "/admin/policies",
            "policy", "/admin/policies/own",
            "policy-draft", "/admin/policies/own/draft",
            "policy-rule", "/admin/policies/own/draft/rules-2",
            "policy-basics", "/admin/policies/own/draft/basics",
            "policy-activation", "/admin/policies/own/draft/activation",
            "policy-backtests", "/admin/policies/own/backtests",
            "policy-changes", "/admin/policies/own/changes?to=draft");
    drafts.begin(policies.get("own", 1), new Actor(Actor.Kind.STAFF, wang.id(), wang.name()));

    for (var look : LOOKS) {
      pages.forEach((name, path) -> {
        try (var tab = signedIn(look)) {
          tab.go(path).check().picture(name);
        }
      });
    }
  }

  private Tab signedIn(Look look) {
    var begun = sessions.begin(wang, false, new Sessions.Device("Chrome · Linux", "127.0.0.0/24"));
    return Browser.open(URI.create("http://localhost:" + port), look)
        .remember("desk", begun.token());
  }
}
