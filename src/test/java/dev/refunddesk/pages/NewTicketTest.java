package dev.refunddesk.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The new ticket in a real browser: what is typed is kept, and files come in any way. */
@DemoDesk
class NewTicketTest {

  /** Puts a text file into the event that a person dropping or pasting it would cause. */
  private static final String HAND_OVER =
      """
      (place, [type, name]) => {
        const files = new DataTransfer();
        files.items.add(new File([name], name, { type: 'text/plain' }));
        place.dispatchEvent(type === 'drop'
          ? new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste',
              { clipboardData: files, bubbles: true, cancelable: true }));
      }
      """;

  private final Accounts accounts;
  private final Sessions sessions;
  private final JdbcClient db;
  private @LocalServerPort int port;
  private Tab tab;
  private Page page;

  NewTicketTest(Accounts accounts, Sessions sessions, JdbcClient db) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.db = db;
  }

  @BeforeEach
  void open() {
    var tour = new Tour(URI.create("http://localhost:" + port), accounts, sessions, db);
    tab = tour.open(Tour.CUSTOMER, Look.DESKTOP);
    page = tab.page();
    page.clock().install();
    tab.go("/services");
    page.locator("tr", new Page.LocatorOptions().setHasText("Lighthouse"))
        .first()
        .locator("[data-test=ask-refund]")
        .click();
    page.waitForURL("**/tickets/new/*");
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void keepsWhatIsTypedBySaving() {
    saves("晚高峰丢包");
    page.reload();

    assertThat(page.locator("#explanation")).hasValue("晚高峰丢包");
  }

  @Test
  void countsCharacters() {
    page.fill("#explanation", "线路很慢");

    assertThat(page.locator("[data-counts=explanation]")).hasText("4/1000");
  }

  @Test
  void submitsByEnterInsteadOfAskingForAFile() {
    page.locator("[name=reason]").evaluateAll("all => all.forEach(b => { b.checked = false; })");
    page.locator("#subject").press("Enter");

    assertThat(page.locator("[data-test=errors]")).containsText("退款原因");
  }

  @Test
  void renewsTheVerdictWithTheReason() {
    page.locator("[name=reason]").evaluateAll("all => all.forEach(b => { b.checked = false; })");
    saves("晚高峰丢包");
    page.reload();
    assertThat(page.locator("[data-test=verdict]")).hasAttribute("data-code", "V3");
    page.check("[name=reason][value=SPEED]");

    assertThat(page.locator("[data-test=verdict]")).hasAttribute("data-code", "V2");
    assertThat(page.locator("#explanation")).hasValue("晚高峰丢包");
  }

  @Test
  void takesFilesThatAreDroppedAndPasted() {
    page.locator("[data-drop]").last().evaluate(HAND_OVER, new Object[] {"drop", "路由.txt"});
    assertThat(files("路由.txt")).isVisible();
    assertThat(page.locator("html.js")).isVisible();
    page.locator("body").evaluate(HAND_OVER, new Object[] {"paste", "粘贴.txt"});
    assertThat(files("粘贴.txt")).isVisible();
    page.setInputFiles(
        "#files",
        new FilePayload("选择.txt", "text/plain", "46 ms".getBytes(StandardCharsets.UTF_8)));

    assertThat(files("选择.txt")).isVisible();
  }

  /** Writes an explanation, and the form keeps itself. */
  private void saves(String explanation) {
    page.locator("[data-saved]").evaluate("place => { place.textContent = ''; }");
    page.fill("#explanation", explanation);
    page.clock().runFor(11_000);
    assertThat(page.locator("[data-saved]")).hasText(Pattern.compile("草稿已保存 \\d\\d:\\d\\d"));
  }

  private com.microsoft.playwright.Locator files(String name) {
    return page.locator("[data-test=file]", new Page.LocatorOptions().setHasText(name));
  }
}
