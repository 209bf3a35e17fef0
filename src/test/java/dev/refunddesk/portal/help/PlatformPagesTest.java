package dev.refunddesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class PlatformPagesTest {

  private static final Text SUMMARY = new Text("可退", "Refundable");

  private final PlainBrowser reader;
  private final Policies policies;
  private final TestClock clock;

  PlatformPagesTest(MockMvc desk, Policies policies, TestClock clock) {
    this.reader = new PlainBrowser(desk);
    this.policies = policies;
    this.clock = clock;
  }

  @BeforeEach
  void itIsTheDayOfTheExample() {
    clock.stand(TestClock.EXAMPLE);
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void theTableHoldsTheFivePlatformsAndTheOwnBrand() {
    var rows = reader.get("/help/platforms").page().select("[data-test=platform]");

    assertThat(rows.eachAttr("data-platform"))
        .startsWith("aliyun", "tencent", "aws", "vultr", "digitalocean", "own");
    assertThat(rows.getFirst().children().eachText())
        .containsExactly("阿里云", "按量付费实例随时可退，退还未消费的部分", "5–7 个工作日", "工单系统", "账户无欠款");
    assertThat(rows.get(3).text()).contains("Vultr", "1–3 个工作日", "后台面板", "停止实例");
    assertThat(reader.page().select("thead th").eachText())
        .containsExactly("平台名称", "退款政策", "退款时限", "支持方式", "特殊要求");
  }

  @Test
  void thePageSaysTheRulesWhatToPrepareAndTheDays() {
    var page = reader.get("/help/platforms/digitalocean").page();
    var policy = policies.get("digitalocean", TestClock.EXAMPLE);

    assertThat(page.select("[data-test=clause]")).hasSameSizeAs(policy.clauses());
    assertThat(page.select("section[aria-labelledby=prepare]").text()).contains("不少于 30 字");
    assertThat(page.select("section[aria-labelledby=dates]").text())
        .contains("审核答复 2026-03-20", "打款 2026-03-24", "2026-03-27");
    assertThat(page.select("[data-test=help-act]").attr("href")).isEqualTo("/tickets/new");
  }

  @Test
  void pageAndTableChangeWithThePolicy() {
    promise("hetzner", new Text("七天内可退", "Refundable within 7 days"), null);
    assertThat(row("hetzner")).contains("七天内可退");

    promise("hetzner", new Text("十天内可退", "Refundable within 10 days"), null);
    assertThat(row("hetzner")).contains("十天内可退").doesNotContain("七天内可退");
    assertThat(reader.get("/help/platforms/hetzner").page().text()).contains("十天内可退");
  }

  @Test
  void aPolicyNobodyCheckedForNinetyDaysIsMarked() {
    promise("ovh", SUMMARY, LocalDate.parse("2025-12-17"));
    assertThat(reader.get("/help/platforms/ovh").page().select("h1 + *").text()).contains("待核对");

    promise("ovh", SUMMARY, LocalDate.parse("2025-12-18"));
    assertThat(reader.get("/help/platforms/ovh").page().text())
        .contains("最近核对日期 2025-12-18")
        .doesNotContain("待核对");
  }

  private String row(String platform) {
    var table = reader.get("/help/platforms").page();
    return table.select("[data-platform=" + platform + "]").text();
  }

  /** Saves the next version for a platform no other test speaks of. */
  private void promise(String platform, Text summary, @Nullable LocalDate checkedOn) {
    var like = policies.get("aws", TestClock.EXAMPLE);
    var before = policies.find(platform, TestClock.EXAMPLE).map(Policy::version).orElse(0);
    policies.save(
        new Policy(
            platform,
            before + 1,
            LocalDate.parse("2026-03-18"),
            new Text(platform, platform),
            summary,
            like.channel(),
            like.requirement(),
            like.promise(),
            like.clauses(),
            like.rules(),
            like.requirements(),
            like.automaticLimit(),
            like.sourceUrl(),
            checkedOn,
            like.judgedAt()),
        Actor.DESK);
  }
}
