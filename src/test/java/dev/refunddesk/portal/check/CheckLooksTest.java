package dev.refunddesk.portal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import dev.refunddesk.testing.TestClock;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The calculator in a real browser, from the sign-in page to the answer and back to signing in. */
@SpringBootTest(classes = RefundDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestClock.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CheckLooksTest {

  static final List<Look> LOOKS =
      List.of(
          Look.DESKTOP, Look.PHONE.dark(), Look.PHONE.in(Language.EN), Look.PHONE.withoutScript());

  private final TestClock clock;
  private @LocalServerPort int port;

  CheckLooksTest(TestClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void timeStands() {
    clock.stand(TestClock.EXAMPLE);
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void leadsFromTheSignInPageToTheAnswerAndBack(Look look) {
    try (var tab = Browser.open(URI.create("http://localhost:" + port), look)) {
      var page = tab.go("/login").page();
      page.click("form [href='/check']");
      see(tab, "check");
      page.fill("#paid", "1088.0");
      page.fill("#bought", "2026-03-15T10:20");
      page.fill("#setup", "1e3");
      page.press("#paid", "Enter");
      page.waitForSelector("[data-test=errors]");
      see(tab, "check-wrong");
      assertThat(page.inputValue("#paid")).isEqualTo("1088.0");
      assertThat(page.inputValue("#setup")).isEqualTo("1e3");
      assertThat(page.inputValue("#months")).isEqualTo("12");

      page.fill("#setup", "30");
      page.press("#setup", "Enter");
      page.waitForSelector("[data-test=verdict]");
      see(tab, "check-answer");
      assertThat(page.textContent("[data-test=refund-amount]")).contains("1,088.00");
      page.click("[data-test=ask-refund]");
      page.waitForURL("**/login?to=**");
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void showsTheFieldsOfThePlatformChosenAndKeepsWhatIsTyped(Look look) {
    try (var tab = Browser.open(URI.create("http://localhost:" + port), look)) {
      var page = tab.go("/check").page();
      page.fill("#paid", "100.00");
      page.selectOption("#platform", "aliyun");
      if (!look.script()) {
        page.press("noscript button", "Enter");
      }
      page.waitForSelector("#metered");
      assertThat(page.inputValue("#paid")).isEqualTo("100.00");
      assertThat(page.inputValue("#billing")).isEqualTo("PAY_AS_YOU_GO");
      page.fill("#metered", "23.45");
      page.fill("#bought", "2026-03-15T10:20");
      page.press("#metered", "Enter");
      page.waitForSelector("[data-test=verdict]");
      see(tab, "check-metered");
      assertThat(page.textContent("[data-test=refund-amount]")).contains("76.55");
    }
  }

  private static void see(Tab tab, String name) {
    if (tab.look().script()) {
      tab.check().picture(name);
    }
  }
}
