package dev.refunddesk.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the scripts add in a real browser, and what they must never do. */
class ScriptTest {

  private static Guide guide;

  private Tab tab;

  @BeforeAll
  static void serve() throws IOException {
    guide = new Guide();
  }

  @AfterAll
  static void stop() {
    guide.close();
  }

  @BeforeEach
  void open() {
    guide.asked.clear();
    tab = Browser.open(guide.address(), Look.DESKTOP);
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void opensTheConfirmationWithAKeyAndPutsTheFocusInside() {
    tab.go("/desk/review").page().keyboard().press("a");

    assertThat(tab.page().locator("[data-confirm] h2")).isFocused();
  }

  @Test
  void confirmsWithControlEnterAndReturnsWithEscape() {
    var page = tab.go("/desk/review").page();
    page.keyboard().press("a");
    assertThat(page.locator("[data-confirm] h2")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-key=a]")).isVisible();
    page.keyboard().press("a");
    assertThat(page.locator("[data-confirm] h2")).isFocused();
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/desk/approval");

    assertThat(guide.asked).contains("POST /desk/approval");
  }

  @Test
  void ignoresKeysWhileSomebodyTypes() {
    var page = tab.go("/desk/review").page();
    page.locator("#rr").pressSequentially("a d");

    assertThat(page.locator("#rr")).hasValue("a d");
    assertThat(page.locator("[data-confirm]")).hasCount(0);
  }

  @Test
  void ignoresKeysWhileAnInputMethodComposes() {
    var page = tab.go("/desk/review").page();
    var composing = "{bubbles: true, key: 'a', isComposing: true}";
    page.evaluate(
        "() => document.body.dispatchEvent(new KeyboardEvent('keydown'," + composing + "))");
    CDPSession session = page.context().newCDPSession(page);
    var key = new JsonObject();
    key.addProperty("type", "rawKeyDown");
    key.addProperty("windowsVirtualKeyCode", 229);
    key.addProperty("key", "a");
    session.send("Input.dispatchKeyEvent", key);

    assertThat(page.locator("[data-confirm]")).hasCount(0);
  }

  @Test
  void ignoresKeysWhenTheProfileSwitchedThemOff() {
    var page = tab.go("/desk/review").page();
    page.evaluate("() => { document.body.dataset.keys = 'off'; }");
    page.keyboard().press("a");
    page.keyboard().press("?");

    assertThat(page.locator("[data-confirm]")).hasCount(0);
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void walksAndChoosesRowsByKey() {
    var page = tab.go("/desk/queue").page();
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("x");

    assertThat(page.locator("[data-row]").nth(1)).hasClass("rd-qrow is-at is-sel");
    assertThat(page.locator("[data-bulk]")).containsText("已选 1 项");
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/queue?open=RF260318-5DD2A");
  }

  @Test
  void listsTheKeysOfThePage() {
    var page = tab.go("/desk/review").page();
    page.keyboard().press("?");

    assertThat(page.locator("#keys")).containsText("不予退款");
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void findsTheSearchByControlKAndBySlash() {
    var page = tab.go("/ticket").page();
    page.keyboard().press("Control+k");
    assertThat(page.locator("[data-search]")).isFocused();
    page.locator("h1").click();
    page.keyboard().press("/");

    assertThat(page.locator("[data-search]")).isFocused();
  }

  @Test
  void sendsAFormOnceHoweverOftenItIsPressed() {
    var page = tab.go("/newticket").page();
    var twice =
        """
        () => {
          const button = document.querySelector('[data-test=submit-ticket]');
          button.click();
          button.click();
        }
        """;
    page.waitForResponse(answer -> isPost(answer), () -> page.evaluate(twice));
    page.waitForLoadState();

    assertThat(guide.asked.stream().filter("POST /newticket"::equals)).hasSize(1);
  }

  @Test
  void showsWhatWasChosenAndUploadsItAtOnce() {
    var page = tab.go("/newticket").page();
    page.setInputFiles(
        "#files",
        new FilePayload("a.png", "image/png", "picture".getBytes(StandardCharsets.UTF_8)));
    page.waitForURL("**/upload");

    assertThat(guide.asked).contains("POST /upload");
  }

  @Test
  void countsCharactersAndRevealsThePassword() {
    var page = tab.go("/newticket").page();
    page.locator("#explanation").fill("慢慢慢😀");
    assertThat(page.locator("[data-counts]")).hasText("4/1000");

    page.navigate("/gate/login");
    page.locator("#password").fill("secret");
    page.locator("[data-reveal]").click();
    assertThat(page.locator("#password")).hasAttribute("type", "text");
    assertThat(page.locator("[data-reveal]")).hasText("隐藏");
  }

  @Test
  void addsNewsToTheThreadAndKeepsWhatIsBeingTyped() {
    var page = listening("/ticket");
    page.locator("#re").fill("我还想说");
    page.evaluate("() => document.querySelector('#thread li:last-child').remove()");
    page.evaluate("() => { document.querySelector('#summary dd').textContent = 'old'; }");
    guide.tell("ticket:RF260318-7K3QX");

    assertThat(page.locator("#thread li")).hasCount(4);
    assertThat(page.locator("#summary dd").first()).hasText("¥1,046.41");
    assertThat(page.locator("#re")).hasValue("我还想说");
  }

  @Test
  void saysHowMuchIsNewInAListAndMovesNothing() {
    var page = listening("/desk/queue");
    assertThat(page.locator("[data-live-bar]")).isHidden();
    guide.tell("queue");
    guide.tell("queue");

    assertThat(page.locator("[data-live-bar]")).containsText("有 2 条更新 · 显示");
  }

  @Test
  void saysWhenTheLineIsCut() throws IOException {
    var other = new Guide();
    try (var cut = Browser.open(other.address(), Look.DESKTOP)) {
      cut.go("/ticket");
      other.close();

      assertThat(cut.page().locator("#offline")).containsText("连接已断开");
    }
  }

  @Test
  void closesAMenuWithEscapeAndReturnsTheFocus() {
    var page = tab.go("/ticket").page();
    page.locator("[data-test=account]").click();
    assertThat(page.locator("[data-test=signout]")).isVisible();
    page.keyboard().press("Escape");

    assertThat(page.locator("[data-test=signout]")).isHidden();
    assertThat(page.locator("[data-test=account]")).isFocused();
  }

  private static boolean isPost(Response answer) {
    return answer.request().method().equals("POST");
  }

  /** The page, once it hears what the server tells. */
  private Page listening(String path) {
    tab.page().waitForResponse("**/events?topics=*", () -> tab.go(path));
    return tab.page();
  }
}
