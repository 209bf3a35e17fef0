package dev.refunddesk.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.draft.Reason;
import dev.refunddesk.draft.Submission;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.InstanceState;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Staff see what the platform owes the shop and what stays with it; customers never do. */
@DeskTest
class UpstreamPagesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final PlainBrowser agent;
  private final PlainBrowser customer;
  private final Accounts accounts;
  private final Purchases purchases;
  private final Drafts drafts;
  private final TestClock clock;
  private final JdbcClient db;
  private final Account liming;

  UpstreamPagesTest(
      MockMvc desk,
      Accounts accounts,
      Purchases purchases,
      Drafts drafts,
      TestClock clock,
      JdbcClient db) {
    this.agent = new PlainBrowser(desk);
    this.customer = new PlainBrowser(desk);
    this.accounts = accounts;
    this.purchases = purchases;
    this.drafts = drafts;
    this.clock = clock;
    this.db = db;
    this.liming = new People(accounts).open("李明", Role.CUSTOMER);
  }

  @BeforeEach
  void zhouReviews() {
    clock.stand(TestClock.EXAMPLE);
    signIn(agent);
    People.signIn(customer, liming, People.PASSWORD);
  }

  private void signIn(PlainBrowser who) {
    People.signIn(who, new People(accounts).open("小周", Role.AGENT), People.PASSWORD);
  }

  @AfterEach
  void goOn() {
    clock.go();
  }

  @Test
  void showsThatNothingIsLostWherePlatformAndShopGiveTheSame() {
    var ticket = submit(lighthouse(3));
    agent.get("/desk/tickets/" + ticket);

    assertThat(state()).isEqualTo("GIVES");
    assertThat(agent.text("owed")).isEqualTo("¥918.00");
    assertThat(agent.text("due")).isEqualTo("¥918.00");
    assertThat(agent.text("margin")).isEqualTo("不赚不亏");
  }

  @Test
  void showsWhatStaysWithTheShop() {
    var ticket = submit(lighthouse(30));
    agent.get("/desk/tickets/" + ticket);

    assertThat(agent.text("owed")).isEqualTo("¥0.00");
    assertThat(agent.text("due")).isEqualTo("¥829.23");
    assertThat(agent.text("margin")).isEqualTo("商家留存 ¥829.23");
  }

  @Test
  void showsWhatTheShopPaysOfItsOwn() {
    var ticket = submit(prepaid(Platform.AWS, "ec2"));
    agent.get("/desk/tickets/" + ticket);

    assertThat(state()).isEqualTo("NOTHING");
    assertThat(agent.text("due")).isEqualTo("US$0.00");
    assertThat(agent.text("margin")).isEqualTo("商家自付 " + agent.text("owed"));
    assertThat(agent.page().select("[data-test=upstream] [data-test=source] a")).isNotEmpty();
  }

  @Test
  void showsWhoCanTellWhatIsMissing() {
    var ticket = submit(prepaid(Platform.TENCENT, "cvm"));
    agent.get("/desk/tickets/" + ticket);

    assertThat(state()).isEqualTo("UNKNOWN");
    assertThat(agent.text("upstream-open")).contains("按量小时价", "可由客服提供");
    assertThat(agent.text("margin")).isEqualTo("尚不清楚");
  }

  @Test
  void saysWhereNoPackSpeaksOfTheProduct() {
    var ticket = submit(prepaid(Platform.AWS, "domain"));
    agent.get("/desk/tickets/" + ticket);

    assertThat(state()).isEqualTo("SILENT");
    assertThat(agent.text("upstream")).contains("没有涉及此产品的规则包");
  }

  @Test
  void showsTheClaimOfTodayBesideTheOneAtSubmission() {
    var ticket = submit(lighthouse(3));
    clock.pass(Duration.ofDays(27));
    signIn(agent);
    agent.get("/desk/tickets/" + ticket);

    assertThat(agent.text("upstream")).contains("现在申请则为 ¥829.23");
  }

  @Test
  void tellsTheCustomerNothingOfIt() {
    var ticket = submit(lighthouse(30));
    var page = customer.get("/tickets/" + ticket);
    var mails =
        db.sql("select body from notification.mail where recipient = :recipient")
            .param("recipient", liming.email())
            .query(String.class)
            .list();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("[data-test=upstream]")).isEmpty();
    assertThat(page.body()).doesNotContain("平台应退", "829.23", "规则包", "/admin/packs");
    assertThat(mails).noneMatch(mail -> mail.contains("829.23") || mail.contains("规则包"));
  }

  @Test
  void isKnownToTheStaffsDoorAlone() {
    var others =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "dev.refunddesk.portal",
                "dev.refunddesk.signin",
                "dev.refunddesk.notification",
                "dev.refunddesk.api",
                "dev.refunddesk.view");

    assertThat(others)
        .flatMap(type -> type.getDirectDependenciesFromSelf())
        .extracting(known -> known.getTargetClass().getName())
        .noneMatch(name -> name.startsWith("dev.refunddesk.quote.Upstream"));
  }

  private String state() {
    return agent.page().select("[data-test=upstream]").attr("data-state");
  }

  private String submit(Order order) {
    purchases.record(order, Order.Source.API);
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    var answers = new Answers("VPS退款申请", Reason.SPEED, "晚高峰丢包约 6%，无法使用", true);
    return ((Submission.Opened) drafts.submit(liming, draft.id(), answers, 1)).ticket().value();
  }

  /** A year of Lighthouse for ¥918.00 instead of ¥1,080.00, bought so many days ago. */
  private Order lighthouse(int days) {
    var from = LocalDate.ofInstant(TestClock.EXAMPLE, SHANGHAI).minusDays(days);
    var service = service("lighthouse", Platform.TENCENT, from, from.plusDays(364));
    var lines =
        List.of(
            new OrderLine(OrderLine.Kind.SERVICE, null, money(1080_00, "CNY")),
            new OrderLine(OrderLine.Kind.DISCOUNT, null, money(-162_00, "CNY")));
    return order(service, lines, money(918_00, "CNY"), days);
  }

  /** Three months, bought ten days ago. */
  private Order prepaid(Platform platform, String kind) {
    var from = LocalDate.ofInstant(TestClock.EXAMPLE, SHANGHAI).minusDays(10);
    var paid = money(90_00, platform == Platform.AWS ? "USD" : "CNY");
    var service = service(kind, platform, from, from.plusDays(89));
    return order(service, List.of(new OrderLine(OrderLine.Kind.SERVICE, null, paid)), paid, 10);
  }

  private static Service service(String kind, Platform platform, LocalDate from, LocalDate last) {
    return new Service(
        kind,
        kind,
        platform,
        BillingMode.SUBSCRIPTION,
        from,
        last,
        null,
        InstanceState.RUNNING,
        null,
        null);
  }

  private Order order(Service service, List<OrderLine> lines, Money paid, int days) {
    var number = "UP-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    var at = TestClock.EXAMPLE.minus(Duration.ofDays(days));
    var tender =
        new Tender(
            Tender.id(number, 1),
            Tender.Kind.BALANCE,
            paid,
            Money.zero(paid.currency()),
            null,
            at,
            null,
            null);
    return new Order(
        number,
        liming.email(),
        liming.name(),
        paid.currency(),
        at,
        service,
        lines,
        List.of(tender),
        null);
  }

  private static Money money(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }
}
