package dev.refunddesk.console.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class PackPagesTest {

  private final MockMvc desk;
  private final Accounts accounts;
  private final PlainBrowser browser;

  PackPagesTest(MockMvc desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
    this.browser = new PlainBrowser(desk);
  }

  @BeforeEach
  void zhouReviewsTickets() {
    signIn(browser, Role.AGENT);
  }

  @Test
  void listsTheProvidersWithWhatIsUnsure() {
    browser.get("/admin/packs");

    assertThat(browser.page().select("#platform-tencent [data-test=pack]").eachAttr("data-pack"))
        .contains("tencent-cvm", "tencent-lighthouse", "tencent-cvm-legacy");
    assertThat(browser.page().select("[data-pack=tencent-cvm]").text())
        .contains("腾讯云 CVM 包年包月", "2015-01-01", "未核实");
    assertThat(browser.page().select("[data-pack=hetzner], [data-pack=baidu]")).hasSize(2);
    assertThat(browser.page().select("h2").eachText()).contains("Vultr", "其他平台");
  }

  @Test
  void explainsAPackInWordsWithItsSources() {
    browser.get("/admin/packs/tencent-cvm");

    assertThat(browser.page().select("[data-test=rule]").eachText())
        .anySatisfy(rule -> assertThat(rule).contains("购买天数 ≤ 5 天", "实付金额"));
    var clauses = browser.page().select("[data-test=clause]");
    assertThat(clauses.select("[data-test=source] a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("https://"));
    assertThat(clauses.select("[data-status=UNVERIFIED]").eachText()).contains("未核实");
  }

  @Test
  void showsOldVersionsToo() {
    browser.get("/admin/packs/aliyun-resource-pack/versions/1");

    assertThat(browser.text("pack")).contains("第 1 版", "当前不生效");
    assertThat(browser.page().select("[data-test=version]")).hasSize(3);
  }

  @Test
  void isReachedFromThePolicyOfThePlatform() {
    var wang = new PlainBrowser(desk);
    signIn(wang, Role.ADMIN);

    assertThat(wang.get("/admin/policies/tencent").page().select("[data-test=packs]").attr("href"))
        .isEqualTo("/admin/packs#platform-tencent");
    assertThat(wang.get("/admin/policies/own").page().select("[data-test=packs]")).isEmpty();
  }

  @Test
  void namesTheOthersWhereOneIsUnknown() {
    browser.get("/admin/packs/moon");

    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.page().text()).contains("moon", "tencent-cvm");
  }

  @Test
  void isNotForCustomers() {
    var customer = new PlainBrowser(desk);
    signIn(customer, Role.CUSTOMER);

    assertThat(customer.get("/admin/packs").status()).isEqualTo(403);
    assertThat(customer.get("/admin/packs/tencent-cvm").status()).isEqualTo(403);
  }

  private void signIn(PlainBrowser who, Role role) {
    People.signIn(who, new People(accounts).open("小周", role), People.PASSWORD);
  }
}
