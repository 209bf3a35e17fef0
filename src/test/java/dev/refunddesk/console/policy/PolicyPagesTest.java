package dev.refunddesk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class PolicyPagesTest {

  private static final String VERSIONS = "/admin/policies/vultr/versions";

  private final MockMvc desk;
  private final Accounts accounts;
  private final Policies policies;
  private final TestClock clock;
  private final PlainBrowser browser;

  PolicyPagesTest(MockMvc desk, Accounts accounts, Policies policies, TestClock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.policies = policies;
    this.clock = clock;
    this.browser = new PlainBrowser(desk);
  }

  @BeforeEach
  void wangKeepsThePolicies() {
    signIn(browser, Role.ADMIN);
  }

  @Test
  void listsWhatHoldsForEveryPlatform() {
    browser.get("/admin/policies");

    assertThat(browser.page().select("[data-test=policy]")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(browser.page().select("[data-platform=tencent]").text())
        .contains("包年包月实例 5 天内可退", "3–5", "在线客服", "提供退款原因");
  }

  @Test
  void explainsAPolicyInWords() {
    browser.get("/admin/policies/own/versions/1");

    assertThat(browser.page().select("[data-test=rule]").eachText())
        .anySatisfy(
            words -> assertThat(words).contains("第 3 条", "购买天数 ≤ 30 天", "实付金额", "一次性开通费", "已使用的部分"))
        .anySatisfy(words -> assertThat(words).contains("账户欠款 = 0"));
  }

  @Test
  void savesANewVersionWithItsNumbersAndSwitches() {
    browser.get(VERSIONS + "/new");
    var fields = new HashMap<String, String>();
    fields.put("review", "2");
    fields.put("summary-zh", "改过的一句话");
    fields.put("rule-0-less-0", "744");
    fields.put("requires-reason-given", "true");
    browser.submit(VERSIONS, fields);

    assertThat(browser.status()).as(browser.text("errors")).isEqualTo(303);
    var saved = policies.get("vultr", clock.instant());
    assertThat(saved.promise().reviewDays()).isEqualTo(2);
    assertThat(saved.summary().zh()).isEqualTo("改过的一句话");
    assertThat(saved.requirements())
        .extracting(Policy.Requirement::condition)
        .contains(new Condition.ReasonGiven());
    assertThat(browser.follow().text("version")).contains("王总");
  }

  @Test
  void dropsARequirementWithItsClause() {
    var before = policies.get("digitalocean", clock.instant());
    browser.get("/admin/policies/digitalocean/versions/new");
    browser.submit("/admin/policies/digitalocean/versions", Map.of("requires-explained", ""));

    var saved = policies.get("digitalocean", clock.instant());
    assertThat(saved.requirements()).isEmpty();
    assertThat(saved.clauses()).hasSize(before.clauses().size() - 1);
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    browser.get("/admin/policies/own/versions/new");
    var fields = Map.of("review", "soon", "payout", "99", "rule-1-when-0", "0", "summary-en", " ");
    browser.submit("/admin/policies/own/versions", fields);

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("[data-test=errors] a").eachAttr("href"))
        .containsExactlyInAnyOrder("#review", "#payout", "#rule-1-when-0", "#summary-en");
    assertThat(browser.page().select("#review").val()).isEqualTo("soon");
    assertThat(browser.text("errors")).contains("审核：请输入整数", "须在 0 到 60 之间", "规则 2");
  }

  @Test
  void refusesADayInThePast() {
    browser.get("/admin/policies/own/versions/new");
    browser.submit("/admin/policies/own/versions", Map.of("effective-on", "2026-03-17"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("[data-test=errors] a").attr("href"))
        .isEqualTo("#effective-on");
  }

  @Test
  void showsThatSomebodyWasFasterAndLetsOneSaveOnTop() {
    browser.get("/admin/policies/aws/versions/new");
    var other = new PlainBrowser(desk);
    signIn(other, Role.ADMIN);
    other.get("/admin/policies/aws/versions/new");
    other.submit("/admin/policies/aws/versions", Map.of("review", "5"));

    browser.submit("/admin/policies/aws/versions", Map.of("review", "4"));
    assertThat(browser.status()).isEqualTo(409);
    assertThat(browser.text("conflict")).contains("第 2 版");
    assertThat(browser.page().select("#review").val()).isEqualTo("4");

    browser.submit("/admin/policies/aws/versions", Map.of());
    assertThat(policies.get("aws", clock.instant()).version()).isEqualTo(3);
    assertThat(policies.get("aws", clock.instant()).promise().reviewDays()).isEqualTo(4);
  }

  @Test
  void handsOutAFileThatIsAPolicy() {
    browser.get("/admin/policies/own/versions/1/file");

    assertThat(browser.header("Content-Disposition")).contains("policy-own-v1.json");
    assertThat(policies.read(browser.body())).isEqualTo(policies.get("own", 1));
  }

  @Test
  void isNotForAgents() {
    var agent = new PlainBrowser(desk);
    signIn(agent, Role.AGENT);

    assertThat(agent.get("/admin/policies").status()).isEqualTo(403);
  }

  private void signIn(PlainBrowser who, Role role) {
    People.signIn(who, new People(accounts).open("王总", role), People.PASSWORD);
  }
}
