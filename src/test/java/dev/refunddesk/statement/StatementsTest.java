package dev.refunddesk.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.draft.Reason;
import dev.refunddesk.draft.Submission;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.work.PayoutWorkers;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class StatementsTest {

  private static final Answers SLOW = new Answers("VPS退款申请", Reason.SPEED, "晚高峰丢包约 6%", false);
  private static final Money QUOTED = Money.of(1_046_41, "CNY");

  private final ApplicationContext house;
  private final Tickets tickets;
  private final Statements statements;
  private final TestClock clock;
  private final PlainBrowser browser;
  private Account liming;

  StatementsTest(
      ApplicationContext house,
      Tickets tickets,
      Statements statements,
      TestClock clock,
      MockMvc desk) {
    this.house = house;
    this.tickets = tickets;
    this.statements = statements;
    this.clock = clock;
    this.browser = new PlainBrowser(desk);
  }

  @BeforeEach
  void opens() {
    clock.stand(TestClock.EXAMPLE);
    liming = people().open("李䶮", Role.CUSTOMER);
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  private People people() {
    return new People(house.getBean(Accounts.class));
  }

  @Test
  void saysWhatThePageSays() throws IOException {
    var ticket = refunded(QUOTED, null);
    People.signIn(browser, liming, People.PASSWORD);
    var page = browser.get("/tickets/" + ticket.number()).page();

    var text = text(pdf(ticket, Language.ZH));

    assertThat(page.select("[data-test=calc-line]")).hasSizeGreaterThan(4);
    for (var line : page.select("[data-test=calc-line]")) {
      assertThat(text).contains(plain(line.expectFirst("th").ownText()));
      assertThat(text).contains(plain(line.select(".rd-arith").text()));
      assertThat(text).contains(plain(line.select("td a").text()));
      assertThat(text).contains(line.expectFirst("data").ownText().replace("¥", ""));
    }
    assertThat(text).contains(plain(page.select("[data-test=calc-total]").text()));
    assertThat(text)
        .contains("李䶮", "香港CN2VPS2核4G", "人民币壹仟零肆拾陆元肆角壹分", "84.64", "961.77")
        .doesNotContain("〓", "\ufffd");
  }

  @Test
  void saysItInEnglish() throws IOException {
    var ticket = refunded(QUOTED, null);

    var text = text(pdf(ticket, Language.EN));

    assertThat(text).contains("Refundstatement", "Onethousandforty-sixyuanand41/100");
    assertThat(text).contains("CN¥1,046.41");
  }

  @Test
  void isTheSameToTheByte() {
    var ticket = refunded(QUOTED, null);
    var first = pdf(ticket, Language.ZH);
    clock.pass(Duration.ofDays(400));

    assertThat(pdf(ticket, Language.ZH)).isEqualTo(first);
  }

  @Test
  void isOnePageOfA4WithItsFacesInside() throws IOException {
    var bytes = pdf(refunded(QUOTED, null), Language.ZH);

    Files.createDirectories(Path.of("target/screenshots"));
    Files.write(Path.of("target/screenshots/statement.pdf"), bytes);
    assertThat(bytes).hasSizeLessThan(200_000);
    try (var paper = Loader.loadPDF(bytes)) {
      assertThat(paper.getNumberOfPages()).isOne();
      assertThat(paper.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
      assertThat(paper.getDocumentInformation().getTitle()).startsWith("退款凭证 RS-");
      assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      var resources = paper.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void saysWhatWasChangedAtTheApprovalAndWhy() throws IOException {
    var ticket = refunded(Money.of(1_000_00, "CNY"), "流量超出套餐，已扣除超出部分");

    var text = text(pdf(ticket, Language.ZH));

    assertThat(text).contains("提交时的应退金额", "1,046.41", "批准时调整", "−46.41", "流量超出套餐");
    assertThat(text).contains("¥1,000.00");
  }

  @Test
  void marksWhatHasArrivedOnlyInPart() throws IOException {
    var text = text(pdf(refunded(QUOTED, null), Language.ZH));

    assertThat(text).contains("部分到账", "待打款");
  }

  @Test
  void isNotThereBeforeMoneyIs() {
    var ticket = opened();

    assertThatThrownBy(() -> statements.print(ticket, Language.ZH))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("statement-nothing-arrived");
    People.signIn(browser, liming, People.PASSWORD);
    assertThat(browser.get("/tickets/" + ticket.number() + "/statement").status()).isEqualTo(404);
  }

  @Test
  void isForItsCustomerAndForStaff() {
    var ticket = refunded(QUOTED, null);
    var path = "/tickets/" + ticket.number() + "/statement";

    People.signIn(browser, liming, People.PASSWORD);
    assertThat(browser.get("/tickets/" + ticket.number()).page().select("[data-test=statement]"))
        .hasSize(1);
    assertThat(browser.get(path).header("Content-Type")).isEqualTo("application/pdf");
    assertThat(browser.header("Content-Disposition")).contains("filename*=UTF-8''%E9%80%80");
    var wang = People.signIn(anybody(), people().open("王磊", Role.CUSTOMER), People.PASSWORD);
    assertThat(wang.get(path).status()).isEqualTo(404);
    var zhou = People.signIn(anybody(), people().open("小周", Role.AGENT), People.PASSWORD);
    assertThat(zhou.get("/desk" + path + "/en").header("Content-Type"))
        .isEqualTo("application/pdf");
  }

  @Test
  void writesAMarkForWhatNoFaceKnows() throws IOException {
    var statement = statements.of(refunded(QUOTED, null), Language.ZH);
    var fact = new Statement.Fact("服务", "香港 😀 VPS");

    var text = text(StatementPdf.write(with(statement, List.of(fact), statement.lines())));

    assertThat(text).contains("香港〓VPS");
  }

  @Test
  void repeatsTheHeadOnEveryPage() throws IOException {
    var statement = statements.of(refunded(QUOTED, null), Language.ZH);
    var many = Collections.nCopies(60, statement.lines().getFirst());

    var bytes = StatementPdf.write(with(statement, statement.facts(), many));

    try (var paper = Loader.loadPDF(bytes)) {
      assertThat(paper.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(text(bytes).split("金额（CNY）", -1)).hasSizeGreaterThan(3);
    assertThat(text(bytes)).contains("第1页，共", "第2页，共");
  }

  private static Statement with(
      Statement some, List<Statement.Fact> facts, List<Statement.Line> lines) {
    return new Statement(
        some.language(),
        some.shop(),
        some.title(),
        some.number(),
        facts,
        some.columns(),
        lines,
        some.total(),
        some.inWords(),
        some.wayColumns(),
        some.ways(),
        some.notes(),
        null,
        some.pages(),
        some.asOf());
  }

  private PlainBrowser anybody() {
    return new PlainBrowser(house.getBean(MockMvc.class));
  }

  private byte[] pdf(Ticket ticket, Language language) {
    return statements.print(tickets.get(ticket.number()), language);
  }

  /** Without blanks, as only letters are kept in a PDF. */
  private static String text(byte[] pdf) throws IOException {
    try (var paper = Loader.loadPDF(pdf)) {
      return plain(new PDFTextStripper().getText(paper));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }

  /** The part by balance has arrived, the other waits for its batch. */
  private Ticket refunded(Money amount, @Nullable String reason) {
    var ticket = opened();
    var agent = people().open("小周", Role.AGENT);
    var zhou = new Actor(Actor.Kind.STAFF, agent.id(), agent.name());
    clock.pass(Duration.ofHours(2));
    tickets.perform(ticket.number(), new TicketAction.Approve(zhou, amount, reason, false));
    clock.pass(Duration.ofMinutes(1));
    house.getBean(PayoutWorkers.class).drain();
    house.getBean(Outbox.class).drain();
    return tickets.get(ticket.number());
  }

  private Ticket opened() {
    var purchases = house.getBean(Purchases.class);
    var drafts = house.getBean(Drafts.class);
    var order = Orders.anotherOf(liming.email(), liming.name());
    purchases.record(
        List.of(Orders.lastYears(liming.email(), liming.name()), order), Order.Source.API);
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    var opened = (Submission.Opened) drafts.submit(liming, draft.id(), SLOW, 1);
    return tickets.get(opened.ticket());
  }
}
