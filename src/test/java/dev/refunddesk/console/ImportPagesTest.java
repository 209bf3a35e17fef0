package dev.refunddesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class ImportPagesTest {

  private final Purchases purchases;
  private final PlainBrowser browser;

  ImportPagesTest(MockMvc desk, Accounts accounts, Purchases purchases) {
    this.purchases = purchases;
    var wang = new People(accounts).open("王总", Role.ADMIN);
    this.browser = People.signIn(new PlainBrowser(desk), wang, People.PASSWORD);
  }

  @BeforeEach
  void open() {
    browser.get("/language?lang=zh-CN").get("/admin/imports");
  }

  @Test
  void leadsFromTheFileToTheOrdersAndBack() throws IOException {
    upload("orders-gbk.csv", sample("orders-gbk.csv")).follow();
    assertThat(browser.text("form")).contains("GB18030").contains("共 20 列，已匹配 20 列");

    browser.submit(here("/columns"), Map.of()).follow();
    assertThat(browser.text("added") + browser.text("wrong")).isEqualTo("607");
    assertThat(browser.text("fault")).contains("62 实付金额 “十二元”不是数字");

    browser.submit(here("/import"), Map.of()).follow();
    assertThat(browser.text("flash")).contains("已导入 60 条订单");
    assertThat(purchases.find("VPS-20261119-4050")).isPresent();

    browser.submit(here("/undo"), Map.of()).follow();
    assertThat(browser.text("flash")).contains("已撤销");
    assertThat(purchases.find("VPS-20261119-4050")).isEmpty();
  }

  @Test
  void givesTheWrongRowsToDownload() throws IOException {
    upload("orders-gbk.csv", sample("orders-gbk.csv")).follow();
    browser.submit(here("/columns"), Map.of()).follow();

    browser.get(browser.page().select("[data-test=download]").attr("href"));

    assertThat(browser.header("Content-Disposition")).contains("attachment");
    assertThat(browser.body().lines()).hasSize(8);
  }

  @Test
  void letsAPersonCorrectAColumn() {
    var text = "编号,客户邮箱,平台,服务名称,计费方式,实付金额,支付方式,支付时间\n";
    upload("x.csv", (text + "P-1,a@example.com,自营,VPS,包年包月,8.00,余额,2026-03-15\n")).follow();

    browser.submit(here("/columns"), Map.of());
    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("请为以下内容选择对应的列：订单号码");

    browser.submit(here("/columns"), Map.of("field[0]", "NUMBER")).follow();
    assertThat(browser.text("added")).isEqualTo("1");
  }

  @Test
  void showsAnotherEncodingBeforeTheDryRun() throws IOException {
    upload("orders-en-utf8.csv", sample("orders-en-utf8.csv")).follow();

    browser.submit(here("/columns"), Map.of("encoding", "UTF-8"));

    assertThat(browser.location()).endsWith("/columns");
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    upload("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("请另存为 .xlsx 或 CSV");

    upload("none.csv", new byte[0]);
    assertThat(browser.text("errors")).contains("请选择要上传的文件");
  }

  @Test
  void takesItsOwnSampleFile() {
    var sample = browser.get("/admin/imports/sample.csv").body();

    browser.get("/admin/imports");
    upload("sample.csv", sample).follow();
    browser.submit(here("/columns"), Map.of()).follow();
    assertThat(browser.text("wrong")).isEqualTo("0");
  }

  private PlainBrowser upload(String name, String text) {
    return upload(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private PlainBrowser upload(String name, byte[] content) {
    return browser.upload("/admin/imports", "file", name, content);
  }

  /** The address of a form of this run. */
  private String here(String part) {
    return browser.page().select("form[method=post]").stream()
        .map(form -> form.attr("action"))
        .filter(action -> action.endsWith(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form " + part + " on\n" + browser.page()));
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream file = ImportPagesTest.class.getResourceAsStream("/imports/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }
}
