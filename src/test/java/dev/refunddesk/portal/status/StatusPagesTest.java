package dev.refunddesk.portal.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.lookup.OpenTickets;
import dev.refunddesk.notification.Mail;
import dev.refunddesk.notification.Mails;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.News;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
@Import(OpenTickets.class)
class StatusPagesTest {

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final String NOBODY = "nobody@example.com";

  private final MockMvc desk;
  private final Mails mails;
  private final Outbox outbox;
  private final JdbcClient db;
  private final TestClock clock;
  private final Ticket ticket;
  private final PlainBrowser browser;

  StatusPagesTest(
      MockMvc desk,
      Mails mails,
      Outbox outbox,
      JdbcClient db,
      TestClock clock,
      OpenTickets tickets) {
    this.desk = desk;
    this.mails = mails;
    this.outbox = outbox;
    this.db = db;
    this.clock = clock;
    this.ticket = tickets.open();
    this.browser = stranger();
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void showHowATicketStandsAndNothingPersonal() {
    ask(browser, email());
    give(browser, code());
    browser.follow();

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.text("ticket-no")).isEqualTo(ticket.number().value());
    assertThat(browser.text("progress")).contains("已提交", "审核中", "到账");
    assertThat(browser.text("refund-amount")).isEqualTo("¥1,046.41");
    assertThat(browser.text("arrives-by")).isEqualTo("2026-03-25 周三");
    assertThat(browser.body())
        .doesNotContain(email(), "李明", "晚高峰", "VPS-2026", "支付宝", "<form method");
  }

  @Test
  void sayTheSameWhetherOrNotThereIsSuchATicket() {
    var wrongAddress = stranger();
    for (var each : List.of(browser, wrongAddress)) {
      ask(each, each == browser ? email() : NOBODY);
    }

    assertThat(wrongAddress.status()).isEqualTo(browser.status()).isEqualTo(200);
    assertThat(plain(wrongAddress)).isEqualTo(plain(browser)).contains("如果工单存在");
    assertThat(mails(NOBODY)).isEmpty();

    give(browser, "000000");
    give(wrongAddress, "000000");
    assertThat(wrongAddress.status()).isEqualTo(browser.status()).isEqualTo(422);
    assertThat(plain(wrongAddress)).isEqualTo(plain(browser));
  }

  @Test
  void doTheSameWorkWhetherOrNotThereIsSuchATicket() {
    var known = rowsAfter(email());
    var unknown = rowsAfter(UUID.randomUUID() + "@example.com");

    assertThat(unknown).isEqualTo(known).isEqualTo(1);
  }

  /** What one wish leaves for its answer, before anything is heard of it. */
  private int rowsAfter(String email) {
    stranger().get("/status").submit("/status", Map.of("number", number(), "email", email));
    return db.sql("select count(*)::int from lookup.lookup where email = :email")
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  @Test
  void takeACodeOnce() {
    ask(browser, email());
    var code = code();
    var second = stranger().get(address(browser));
    give(browser, code);
    give(second, code);

    assertThat(browser.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(410);
  }

  @Test
  void takeNoCodeAfterTenMinutesAndShowNothingAfterFifteenMore() {
    ask(browser, email());
    var late = stranger();
    ask(late, email());
    var code = code();
    var seen = address(late);
    give(late, code);
    assertThat(late.follow().status()).isEqualTo(200);

    clock.pass(Duration.ofMinutes(10));
    give(browser, code);
    assertThat(browser.status()).isEqualTo(410);
    assertThat(browser.body()).contains("请重新获取验证码");

    clock.pass(Duration.ofMinutes(6));
    assertThat(late.get(seen).status()).isEqualTo(410);
  }

  @Test
  void endALookUpAfterFiveWrongCodes() {
    ask(browser, email());
    var code = code();
    var wrong = code.equals("123456") ? "654321" : "123456";
    for (int guess = 1; guess <= 5; guess++) {
      give(browser, wrong);
      assertThat(browser.status()).as("guess " + guess).isEqualTo(422);
    }

    give(browser, code);
    assertThat(browser.status()).isEqualTo(410);
  }

  @Test
  void takeTheCodeOfAnotherLookUpForWrong() {
    ask(browser, email());
    var first = code();
    var other = stranger();
    ask(other, email());

    if (!code().equals(first)) {
      give(other, first);
      assertThat(other.status()).isEqualTo(422);
    }
  }

  @Test
  void slowDownWhoAsksTooOften() {
    for (var email : List.of(email(), "nobody-" + email())) {
      for (int wish = 1; wish <= 8; wish++) {
        ask(stranger(), email);
      }
      var ninth = stranger().get("/status");
      ninth.submit("/status", Map.of("number", number(), "email", email));
      assertThat(ninth.status()).as(email).isEqualTo(429);
      assertThat(ninth.text("errors")).contains("操作过于频繁");
    }
  }

  @Test
  void noticeAMistypedNumberBeforeLookingItUp() {
    browser.get("/status").submit("/status", Map.of("number", "RF260318-7K3QZ", "email", "x"));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("errors")).contains("编号可能有误", "请输入邮箱");
    assertThat(browser.page().select("#number").val()).isEqualTo("RF260318-7K3QZ");
  }

  @Test
  void speakEnglishTooAndAreFoundFromTheSignInPage() {
    assertThat(browser.get("/login").page().select("a[href=/status]")).isNotEmpty();
    assertThat(browser.get("/help").page().select("footer a[href=/status]")).isNotEmpty();

    browser.get("/status?lang=en").follow();
    assertThat(browser.page().select("h1").text()).isEqualTo("Look up a ticket");
    assertThat(browser.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void keepNothingThatOpensThem() {
    ask(browser, email());

    assertThat(
            db.sql("select l::text from lookup.lookup as l where email = :email")
                .param("email", email())
                .query(String.class)
                .single())
        .doesNotContain(code(), address(browser).substring("/status/".length()));
  }

  private void ask(PlainBrowser who, String email) {
    clock.pass(Duration.ofSeconds(1));
    who.get("/status").submit("/status", Map.of("number", number(), "email", email)).follow();
    News.hear(outbox, db);
  }

  private static void give(PlainBrowser who, String code) {
    who.submit(address(who), Map.of("code", code));
  }

  /** Where the form for the code posts to. */
  private static String address(PlainBrowser who) {
    return who.page().select("form[data-test=code]").attr("action");
  }

  private String number() {
    return ticket.number().value();
  }

  private String email() {
    return ticket.customer().email();
  }

  /** The newest code mailed to the customer. */
  private String code() {
    var body = mails(email()).stream().map(Mail::body).filter(CODE.asPredicate()).findFirst();
    var code = CODE.matcher(body.orElseThrow());
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private List<Mail> mails(String recipient) {
    return mails.latest(200).stream().filter(mail -> mail.recipient().equals(recipient)).toList();
  }

  /** A browser in a network nobody else in the run is in. */
  private PlainBrowser stranger() {
    var random = UUID.randomUUID().getLeastSignificantBits();
    return new PlainBrowser(desk).from("2001:db8:" + Long.toHexString(random & 0xffff) + ":1::7");
  }

  /** The page without what differs by itself: the handle and the token of the form. */
  private static String plain(PlainBrowser visit) {
    var page = visit.page();
    page.select("input").forEach(input -> input.removeAttr("value"));
    page.select("form").forEach(form -> form.removeAttr("action"));
    page.body().removeAttr("data-now");
    return page.outerHtml().replaceAll("/status/[\\w-]+", "/status/handle");
  }
}
