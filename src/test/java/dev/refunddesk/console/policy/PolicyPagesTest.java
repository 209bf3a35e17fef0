package dev.refunddesk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.platform.StableJson;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Condition.PaidWithin;
import dev.refunddesk.policy.Condition.Window;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.revision.PolicyDrafts;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class PolicyPagesTest {

  private static final String DRAFT = "/admin/policies/vultr/draft";
  private static final List<String> KINDS =
      Stream.of(Condition.class.getPermittedSubclasses()).map(StableJson::kind).toList();

  private static final String OWN = "/admin/policies/own/draft";

  private final MockMvc desk;
  private final Accounts accounts;
  private final Policies policies;
  private final PolicyDrafts drafts;
  private final TestClock clock;
  private final PlainBrowser browser;

  PolicyPagesTest(
      MockMvc desk, Accounts accounts, Policies policies, PolicyDrafts drafts, TestClock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.policies = policies;
    this.drafts = drafts;
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
  void keepsADraftOfANewVersion() {
    begin("vultr");
    browser.get(DRAFT + "/basics").submit(DRAFT + "/basics", Map.of("summary-zh", "改过的一句话"));

    assertThat(browser.status()).as(browser.text("errors")).isEqualTo(303);
    assertThat(drafts.get("vultr").policy().summary().zh()).isEqualTo("改过的一句话");
    assertThat(policies.get("vultr", clock.instant()).version()).isEqualTo(1);
    assertThat(browser.follow().text("draft-state")).contains("王总", "第 1 版");
    assertThat(browser.get("/admin/policies").text("draft")).contains("Vultr");
  }

  @Test
  void addsMovesAndRemovesRulesByButtons() {
    begin("own");
    var rules = drafts.get("own").policy().rules();
    browser.get(OWN).submit(OWN + "/rules", Map.of("act", "copy", "place", "1"));
    assertThat(drafts.get("own").policy().rules()).hasSize(rules.size() + 1);
    assertThat(browser.follow().text("flash")).contains("已移到第 2 位");

    browser.submit(OWN + "/rules", Map.of("act", "down", "place", "2"));
    browser.follow().submit(OWN + "/rules", Map.of("act", "remove", "place", "3"));
    assertThat(drafts.get("own").policy().rules()).isEqualTo(rules);
    assertThat(drafts.get("own").policy().clauses())
        .hasSize(policies.get("own", 1).clauses().size());

    browser.get(OWN).submit(OWN + "/rules", Map.of("act", "add"));
    assertThat(browser.location()).startsWith(OWN + "/rules-");
  }

  @Test
  void editsConditionsAndDeductionsOfARule() {
    begin("own");
    browser.get(OWN + "/rules-2");
    browser.submit(
        OWN + "/rules-2", Map.of("when-0-length", "１５", "formula-deductions-1-span", "FULL_HOURS"));

    var rule = drafts.get("own").policy().rules().get(1);
    assertThat(rule.when().getFirst()).isEqualTo(new PaidWithin(15, Window.CALENDAR_DAYS, null));
    var used = (UsedShare) Objects.requireNonNull(rule.formula()).deductions().get(1);
    assertThat(used.span()).isEqualTo(Span.FULL_HOURS);
  }

  @Test
  void addsAConditionOfAnyKindAndKeepsWhatWasTyped() {
    begin("own");
    for (var kind : KINDS) {
      var fields = Map.of("act", "add:when", "when-add", kind, "when-0-length", "20");
      browser.get(OWN + "/rules-2").submit(OWN + "/rules-2", fields);
      assertThat(browser.status()).as(kind + browser.text("errors")).isIn(303, 422);
    }
    assertThat(drafts.get("own").policy().rules().get(1).when().getFirst())
        .isEqualTo(new PaidWithin(20, Window.CALENDAR_DAYS, null));
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    begin("own");
    browser.get(OWN + "/rules-2");
    browser.submit(OWN + "/rules-2", Map.of("when-0-length", "soon", "when-1-atMost", "1000"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("[data-test=errors] a").eachAttr("href"))
        .containsExactly("#when-0-length", "#when-1-atMost");
    assertThat(browser.page().select("#when-0-length").val()).isEqualTo("soon");
    assertThat(browser.text("errors")).contains("时间上限：请输入整数", "0～999 次");
  }

  @Test
  void keepsWhatTwoPeopleTypedApart() {
    begin("aws");
    var other = new PlainBrowser(desk);
    signIn(other, Role.ADMIN);
    other.get("/admin/policies/aws/draft/basics");
    browser.get("/admin/policies/aws/draft/basics");
    other.submit("/admin/policies/aws/draft/basics", Map.of("promise-reviewDays", "5"));

    browser.submit("/admin/policies/aws/draft/basics", Map.of("promise-reviewDays", "4"));
    assertThat(browser.status()).isEqualTo(409);
    assertThat(browser.page().select("#promise-reviewDays").val()).isEqualTo("4");
    assertThat(drafts.get("aws").policy().promise().reviewDays()).isEqualTo(5);

    browser.submit("/admin/policies/aws/draft/basics", Map.of());
    assertThat(drafts.get("aws").policy().promise().reviewDays()).isEqualTo(4);
  }

  @Test
  void saysARuleInWordsForCustomers() {
    begin("own");
    browser.get(OWN + "/rules-2").submit(OWN + "/rules-2", Map.of("act", "words"));

    var policy = drafts.get("own").policy();
    var text = policy.clause(policy.rules().get(1).clause()).orElseThrow();
    assertThat(text.zh()).contains("购买天数 ≤ 30 天，且", "可退款，需人工审核");
    assertThat(text.en()).contains("30 days");
  }

  @Test
  void warnsOfARuleThatCanNeverMatch() {
    begin("own");
    browser.get(OWN).submit(OWN + "/rules", Map.of("act", "copy", "place", "2"));

    assertThat(browser.follow().text("cautions")).contains("规则 3 永远不会命中：规则 2 已包含它");
  }

  @Test
  void tellsTheChangesInWords() {
    begin("own");
    browser.get(OWN + "/rules-2").submit(OWN + "/rules-2", Map.of("when-0-length", "15"));

    browser.get("/admin/policies/own/changes?from=1&to=draft");
    assertThat(browser.text("change")).contains("规则 2", "购买天数 · 时间上限", "30 天", "15 天");
  }

  @Test
  void takesAFileInAsADraft() {
    discard("tencent");
    var file = policies.write(policies.get("tencent", 1)).getBytes(StandardCharsets.UTF_8);
    browser.get("/admin/policies").upload("/admin/policies/files", "file", "tencent.json", file);

    assertThat(browser.location()).isEqualTo("/admin/policies/tencent/draft");
    assertThat(browser.follow().page().select("[data-test=rules]")).isNotEmpty();
  }

  private void begin(String platform) {
    discard(platform);
    browser
        .get("/admin/policies/" + platform)
        .submit("/admin/policies/" + platform + "/draft", Map.of());
    assertThat(browser.status()).isEqualTo(303);
  }

  private void discard(String platform) {
    drafts.find(platform).ifPresent(draft -> drafts.discard(platform, draft.version()));
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
