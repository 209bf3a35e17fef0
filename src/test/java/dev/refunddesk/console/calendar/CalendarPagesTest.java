package dev.refunddesk.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.calendar.Almanac;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.Edition.Change;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class CalendarPagesTest {

  private static final String TABLE_2027 =
      """
      {"year": 2027, "papers": ["https://www.gov.cn/notice"], "days": [
        {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
        {"name": "春节", "date": "2027-02-08", "isOffDay": true},
        {"name": "春节", "date": "2027-02-20", "isOffDay": false}]}
      """;

  private final PlainBrowser browser;
  private final PlainBrowser agent;
  private final MockMvc desk;
  private final Accounts accounts;
  private final Calendars calendars;
  private final TestClock clock;
  private final Almanac before;

  CalendarPagesTest(MockMvc desk, Accounts accounts, Calendars calendars, TestClock clock) {
    this.desk = desk;
    this.browser = new PlainBrowser(desk);
    this.agent = new PlainBrowser(desk);
    this.accounts = accounts;
    this.calendars = calendars;
    this.clock = clock;
    this.before = calendars.newest().almanac();
  }

  @BeforeEach
  void signIn() {
    clock.stand(TestClock.EXAMPLE);
    signIn(browser, Role.ADMIN);
  }

  /** The desk is shared, and others count by what is shipped. */
  @AfterEach
  void asItWas() {
    clock.go();
    var seen = calendars.newest().number();
    calendars.save(new Calendars.Proposal(seen, before, Change.DAY, ""), Actor.DESK);
  }

  @Test
  void showsTheYearDayByDayInWords() {
    browser.get("/admin/calendars?year=2026");

    assertThat(day("2026-02-17")).isEqualTo("02-17 周二 17 春节");
    assertThat(day("2026-02-28")).isEqualTo("02-28 周六 28 调休班");
    assertThat(day("2026-03-15")).isEqualTo("03-15 周日 15 休息");
    assertThat(day("2026-03-18")).isEqualTo("03-18 周三 18 工作");
    assertThat(browser.page().select("td[data-date]")).hasSize(365);
  }

  private String day(String date) {
    return browser.page().select("td[data-date=" + date + "]").text();
  }

  @Test
  void looksAtATableBeforeItIsTakenOver() {
    upload(TABLE_2027);

    assertThat(browser.text("preview-sum")).contains("放假 2 天", "调休上班 1 天");
    assertThat(browser.page().select("[data-test=day-change]").eachText())
        .containsExactly(
            "2027-01-01 周五 工作日 放假：元旦", "2027-02-08 周一 工作日 放假：春节", "2027-02-20 周六 休息 调休上班：春节");
    assertThat(calendars.newest().almanac().year(2027)).isEmpty();

    browser.submit("/admin/calendars/years", Map.of());
    assertThat(browser.location()).isEqualTo("/admin/calendars?year=2027");
    assertThat(calendars.newest().almanac().year(2027)).isPresent();
    assertThat(browser.follow().text("flash")).contains("2027");
  }

  @Test
  void showsOnlyWhatAReplacementChanges() {
    upload(TABLE_2027);
    browser.submit("/admin/calendars/years", Map.of());
    upload(TABLE_2027.replace("2027-02-20", "2027-02-21"));

    assertThat(browser.page().select("[data-test=day-change]").eachText())
        .containsExactly("2027-02-20 周六 调休上班：春节 休息", "2027-02-21 周日 休息 调休上班：春节");
  }

  @Test
  void namesWhatIsWrongWithAFile() {
    upload("{\"year\": 2027, \"papers\": [], \"days\": []}");

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("2027 年没有任何日期");
  }

  @Test
  void keepsADayOfTheShopsOwn() {
    browser.get("/admin/calendars");
    browser.submit(
        "/admin/calendars/days", Map.of("date", "2026-05-20", "kind", "OFF", "name", "店庆"));
    browser.follow();
    assertThat(day("2026-05-20")).isEqualTo("05-20 周三 20 店庆（本店自定）");

    browser.submit("/admin/calendars/days/2026-05-20/delete", Map.of()).follow();
    assertThat(day("2026-05-20")).isEqualTo("05-20 周三 20 工作");
  }

  @Test
  void reckonsDatesByTheArrivalTable() {
    browser.get("/admin/calendars?asked=2026-03-18T14:30&platform=own");
    assertThat(browser.text("review-by")).isEqualTo("03-19 周四 18:00");
    assertThat(browser.text("payout-by")).isEqualTo("2026-03-20 周五");
    assertThat(arrival("ALIPAY")).isEqualTo("2026-03-25 周三");

    browser.submit("/admin/calendars/arrivals", Map.of("days-ALIPAY", "4"));
    browser.get("/admin/calendars?asked=2026-03-18T14:30&platform=own");
    assertThat(arrival("ALIPAY")).isEqualTo("2026-03-26 周四");
  }

  private String arrival(String way) {
    return browser.page().select("[data-test=arrival-by][data-way=" + way + "]").text();
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    browser.get("/admin/calendars");
    browser.submit("/admin/calendars/hours", Map.of("to-MONDAY", "08:00", "from-TUESDAY", "x"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("[data-test=errors] a").eachAttr("href"))
        .containsExactly("#from-MONDAY", "#from-TUESDAY");
    assertThat(browser.page().select("#to-MONDAY").val()).isEqualTo("08:00");

    browser.submit("/admin/calendars/arrivals", Map.of("days-STRIPE", "many"));
    assertThat(browser.page().select("[data-test=errors] a").attr("href"))
        .isEqualTo("#days-STRIPE");
    browser.submit("/admin/calendars/days", Map.of("date", "", "name", ""));
    assertThat(browser.page().select("[data-test=errors] a").eachAttr("href"))
        .containsExactly("#date", "#name");
  }

  @Test
  void showsThatSomebodyWasFasterAndLetsOneSaveOnTop() {
    browser.get("/admin/calendars");
    var other = new PlainBrowser(desk);
    signIn(other, Role.ADMIN);
    other.get("/admin/calendars");
    other.submit("/admin/calendars/arrivals", Map.of("days-PAYPAL", "7"));

    browser.submit("/admin/calendars/arrivals", Map.of("days-STRIPE", "9"));
    assertThat(browser.status()).isEqualTo(409);
    assertThat(browser.page().select("#days-STRIPE").val()).isEqualTo("9");

    browser.submit("/admin/calendars/arrivals", Map.of("days-PAYPAL", "7"));
    assertThat(calendars.newest().almanac().arrivals())
        .containsEntry("PAYPAL", 7)
        .containsEntry("STRIPE", 9);
  }

  @Test
  void warnsStaffFromNovemberOnUntilTheNextYearIsThere() {
    signIn(agent, Role.AGENT);
    assertThat(agent.get("/desk/queue").text("missing-year")).isEmpty();

    clock.stand(Instant.parse("2026-11-02T01:00:00Z"));
    signIn(agent, Role.AGENT);
    signIn(browser, Role.ADMIN);
    assertThat(agent.get("/desk").text("missing-year")).contains("2027", "请提醒管理员");
    assertThat(agent.get("/desk/queue").text("missing-year")).contains("2027");
    assertThat(browser.get("/admin/calendars").text("missing-year")).contains("导入放假安排");

    upload(TABLE_2027);
    browser.submit("/admin/calendars/years", Map.of());
    assertThat(agent.get("/desk").text("missing-year")).isEmpty();
  }

  @Test
  void isNotForAgents() {
    signIn(agent, Role.AGENT);

    assertThat(agent.get("/admin/calendars").status()).isEqualTo(403);
  }

  private void upload(String json) {
    browser.get("/admin/calendars");
    browser.upload(
        "/admin/calendars/files", "file", "2027.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private void signIn(PlainBrowser who, Role role) {
    People.signIn(who, new People(accounts).open("王总", role), People.PASSWORD);
  }
}
