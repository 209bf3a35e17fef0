package dev.refunddesk.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff at work in a real browser: by keys, several tickets at once, and two people on one. */
@DemoDesk
class ReviewTest {

  private static final String SUGGESTED = "/desk/queue?view=unassigned&verdict=REVIEW";
  private static final Pattern REVIEW = Pattern.compile(".*/desk/tickets/RF[^?]*$");

  private final Accounts accounts;
  private final Sessions sessions;
  private final JdbcClient db;
  private @LocalServerPort int port;
  private Tour tour;
  private Tab tab;
  private Page page;

  ReviewTest(Accounts accounts, Sessions sessions, JdbcClient db) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.db = db;
  }

  @BeforeEach
  void open() {
    tour = new Tour(URI.create("http://localhost:" + port), accounts, sessions, db);
    tab = tour.open(Tour.AGENT, Look.DESKTOP);
    page = tab.page();
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void approvesWithThreeKeysAndLeadsToTheNext() {
    tab.go(SUGGESTED);
    page.keyboard().press("Enter");
    page.waitForURL(REVIEW);
    var decided = number(page);
    page.keyboard().press("a");
    assertThat(page.locator("[data-confirm] [data-focus]")).isFocused();
    page.keyboard().press("Control+Enter");
    page.waitForURL(url -> REVIEW.matcher(url).matches() && !url.contains(decided));

    assertThat(status(decided)).isIn("APPROVED", "AWAITING_APPROVAL", "PAYING", "REFUNDED");
    assertThat(page.locator("[data-test=flash]")).containsText(decided);
  }

  @Test
  void goesBackWithEscape() {
    tab.go(SUGGESTED);
    page.keyboard().press("Enter");
    page.waitForURL(REVIEW);
    page.keyboard().press("d");
    assertThat(page.locator("[data-confirm] [data-focus]")).isFocused();
    page.keyboard().press("Escape");

    assertThat(page.locator("[data-confirm]")).hasCount(0);
    assertThat(page.locator("[data-test=reject]")).isVisible();
  }

  @Test
  void stepsThroughTheQueueWithBrackets() {
    tab.go("/desk/queue?view=ours");
    page.keyboard().press("Enter");
    page.waitForURL(REVIEW);
    var first = number(page);
    page.keyboard().press("]");
    page.waitForURL(url -> REVIEW.matcher(url).matches() && !url.contains(first));
    page.keyboard().press("[");
    page.waitForURL("**/" + first);
  }

  @Test
  void sendsASmallAmountToASecondPersonToo() {
    tab.go("/desk/tickets/" + small());
    var sent = number(page);
    page.keyboard().press("v");
    assertThat(page.locator("[data-confirm] [data-focus]")).isFocused();
    page.keyboard().press("Control+Enter");
    page.waitForURL(url -> !url.contains(sent));

    assertThat(status(sent)).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void putsATicketAsideAndTakesItUpAgain() {
    tab.go("/desk/tickets/" + inTime());
    var aside = number(page);
    page.keyboard().press("s");
    assertThat(page.locator("[data-confirm] [data-focus]")).isFocused();
    var suggested = page.inputValue("[name=until]");
    page.fill("[name=until]", "");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#until-error")).isVisible();
    page.fill("[name=until]", suggested);
    page.keyboard().press("Control+Enter");
    page.waitForURL(url -> REVIEW.matcher(url).matches() && !url.contains(aside));

    tab.go("/desk/queue?view=snoozed");
    assertThat(page.locator("[data-row='" + aside + "']")).isVisible();
    tab.check();
    tab.go("/desk/tickets/" + aside);
    page.click("[data-test=wake]");
    assertThat(page.locator("[data-test=aside]")).hasCount(0);
    tab.go("/desk/queue?view=snoozed");
    assertThat(page.locator("[data-row='" + aside + "']")).hasCount(0);
  }

  @Test
  void insertsASavedReplyBelowWhatIsTyped() {
    tab.go("/desk/tickets/" + inTime());
    var ticket = number(page);
    page.fill("#reply", "稍等。");
    page.locator("h1").click();
    page.keyboard().press(";");
    assertThat(page.locator("[data-test=macro]").first()).isFocused();
    tab.check();
    page.locator("[data-test=macro]", new Page.LocatorOptions().setHasText("正在核实")).click();

    assertThat(page.locator("#reply")).hasValue(Pattern.compile("稍等。\\n.*" + ticket + ".*"));
    assertThat(page.locator(".rd-thread")).not().containsText("我们正在核实");
  }

  @Test
  void takesSeveralAtOnceAndSaysWhatBecameOfEach() {
    var late = one("WITHDRAWN");
    tab.go("/desk/queue?view=unassigned");
    assertThat(page.locator("[data-bulk]")).isHidden();
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("[data-number]")).hasText("已选 2 项");
    var first = page.locator("[name=ticket]:checked").first().inputValue();
    page.locator("[name=ticket]:checked").nth(1).evaluate("(box, no) => { box.value = no; }", late);
    page.keyboard().press("c");

    assertThat(line(first)).containsText("已认领");
    assertThat(line(late)).not().containsText("已认领");
    assertThat(page.locator("h1")).hasText("已认领 1 / 2 个");
  }

  @Test
  void tellsAColleagueWhoIsOnItAndLetsHerTakeOver() {
    var ticket = "/desk/tickets/" + one("IN_REVIEW");
    tab.go(ticket);
    page.locator("#reply").pressSequentially("我先核对线路");
    assertThat(page.locator("#onit")).containsText("您 正在处理");

    try (var other = colleague()) {
      var theirs = other.go(ticket).page();
      assertThat(theirs.locator("[data-test=lease]")).containsText("小周 正在处理");
      assertThat(theirs.locator("[data-test=approve], [data-test=ask]")).hasCount(0);
      other.check();
      theirs.click("[data-test=take-over]");
      assertThat(theirs.locator("#onit")).containsText("您 正在处理");
      assertThat(theirs.locator("[data-test=ask]")).isVisible();
    }
    tab.go(ticket);
    assertThat(page.locator("[data-test=lease]")).containsText("小吴 正在处理");
  }

  @Test
  void saysWhoLooks() {
    var ticket = "/desk/tickets/" + one("NEW");
    page.waitForResponse("**/presence", () -> tab.go(ticket));

    try (var other = colleague()) {
      assertThat(other.go(ticket).page().locator("#onit")).containsText("小周 正在查看");
    }
  }

  private Tab colleague() {
    var wu = new People(accounts).open("小吴", Role.AGENT);
    return tour.open(wu.email(), Look.DESKTOP);
  }

  private Locator line(String number) {
    return page.locator("[data-test=claims] li")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number));
  }

  private static String number(Page page) {
    return page.locator("[data-test=ticket-no]").innerText();
  }

  /** A ticket that is not due for a while. */
  private String inTime() {
    return db.sql(
            """
            select max(number) as number from ticket.ticket
            where status = 'NEW' and due_at > now() + interval '1 hour'
            """)
        .query((row, _) -> row.getString("number"))
        .single();
  }

  /** A refund that one person may grant alone. */
  private String small() {
    return db.sql(
            """
            select min(number) as number from ticket.ticket
            where status in ('NEW', 'IN_REVIEW') and verdict = 'REVIEW'
              and quote_minor < 20000 and quote_currency = 'CNY'
            """)
        .query((row, _) -> row.getString("number"))
        .single();
  }

  /** A ticket that nobody is on. */
  private String one(String status) {
    return db.sql(
            """
            select min(number) as number from ticket.ticket
            where status = :status
              and not exists (select from ticket.lease where lease.ticket = ticket.number)
            """)
        .param("status", status)
        .query((row, _) -> row.getString("number"))
        .single();
  }

  private String status(String number) {
    return db.sql("select status from ticket.ticket where number = :number")
        .param("number", number)
        .query((row, _) -> row.getString("status"))
        .single();
  }
}
