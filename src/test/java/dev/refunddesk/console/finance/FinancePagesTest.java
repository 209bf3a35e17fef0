package dev.refunddesk.console.finance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.payout.work.PayoutWorkers;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Opening;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class FinancePagesTest {

  private final MockMvc desk;
  private final ApplicationContext house;
  private final People people;
  private final PlainBrowser chen;
  private final Actor zhou;

  FinancePagesTest(MockMvc desk, Accounts accounts, ApplicationContext house) {
    this.desk = desk;
    this.house = house;
    this.people = new People(accounts);
    this.chen = browser(people.open("陈姐", Role.FINANCE));
    this.zhou = actor(people.open("小周", Role.AGENT), Actor.Kind.STAFF);
  }

  @Test
  void takesARefundFromApprovalToArrival() {
    var ticket = approved();
    assertThat(row(chen.get("/desk/payouts"), ticket)).contains("支付宝", "尾号 0403", "等待批次");

    var batch = batch();
    var file = chen.get(batch + "/file").body();
    assertThat(file).contains(reference(ticket) + ",支付宝,林晓,,尾号 0403,2026031522001400000001,");
    report(batch, reference(ticket) + ",成功,B20260320-1,");

    assertThat(chen.text("report")).contains("全部 1 行已识别");
    settle();
    assertThat(row(chen.get("/desk/payouts?tab=arrived"), ticket)).contains("B20260320-1");
    assertThat(chen.get(batch).text("line")).contains("已到账");
    assertThat(house.getBean(Tickets.class).get(ticket.number()).status())
        .isEqualTo(TicketStatus.REFUNDED);
  }

  @Test
  void saysWhyAPayoutFailedAndTriesItAgain() {
    var ticket = approved();
    report(batch(), reference(ticket) + ",失败,,账户已注销");
    settle();

    assertThat(row(chen.get("/desk/payouts?tab=failed"), ticket)).contains("打款失败", "账户已注销");
    chen.submit("/desk/payouts/" + reference(ticket) + "/retry", Map.of());

    assertThat(chen.follow().text("flash")).contains(reference(ticket) + "-2");
    assertThat(row(chen, ticket)).contains("等待批次");
  }

  @Test
  void creditsTheBalanceOnlyWhenTheCustomerAgreed() {
    var ticket = approved();
    report(batch(), reference(ticket) + ",失败,,账户已注销");
    settle();
    var path = "/desk/payouts/" + reference(ticket) + "/balance";

    chen.get(path).submit(path, Map.of());
    assertThat(chen.status()).isEqualTo(422);
    assertThat(chen.text("errors")).contains("客户已同意");
    chen.submit(path, Map.of("agreed", "yes"));
    settle();

    assertThat(house.getBean(Payouts.class).get(reference(ticket) + "-2").status())
        .isEqualTo(PayoutStatus.SETTLED);
  }

  @Test
  void namesEachLineOfAFileThatDoesNotFit() {
    var ticket = approved();

    report(batch(), "RF260318-NOBDY-1-1,成功,S1,", reference(ticket) + ",也许,S2,");

    assertThat(chen.text("report")).contains("2 行中有 2 行需要处理");
    assertThat(chen.page().select("[data-verdict]").eachAttr("data-verdict"))
        .containsExactlyInAnyOrder("NOT_IN_BATCH", "STATUS_UNREADABLE");
  }

  @Test
  void refusesAFileThatIsNoFileOfResultsOnItsOwnPage() {
    approved();
    var batch = batch();

    chen.get(batch).upload(batch + "/results", "file", "photo.csv", "a,b\n1,2\n".getBytes(UTF_8));

    assertThat(chen.status()).isEqualTo(422);
    assertThat(chen.text("errors")).contains("参考号、状态、流水号、原因");
  }

  @Test
  void pausesAChannelForAReason() {
    var path = "/desk/payouts/channels/BANK_TRANSFER/pause";
    chen.get(path).submit(path, Map.of("reason", " "));
    assertThat(chen.text("errors")).contains("请填写原因");

    chen.submit(path, Map.of("reason", "银行系统维护"));
    assertThat(chen.follow().text("paused")).contains("银行转账已暂停打款", "银行系统维护", "陈姐");
    chen.submit("/desk/payouts/channels/BANK_TRANSFER/resumption", Map.of());

    assertThat(chen.follow().text("paused")).isEmpty();
  }

  @Test
  void balancesTheBooks() {
    approved();

    var book = chen.get("/desk/ledger").page();
    assertThat(book.select("[data-title=REFUNDS_PAYABLE]").text()).contains("224101", "应付退款");
    var sums = book.select("tfoot td").eachText();
    assertThat(sums.get(0)).startsWith("¥").isEqualTo(sums.get(1));

    assertThat(chen.get("/desk/ledger/REFUNDS_PAYABLE").text("posting")).contains("payout/RF");
  }

  @Test
  void keepsMoneyFromThoseWhoOnlyReview() {
    var agent = browser(people.open("小吴", Role.AGENT));

    for (var path : List.of("/desk/payouts", "/desk/payouts/batches", "/desk/ledger")) {
      assertThat(agent.get(path).status()).as(path).isEqualTo(403);
    }
  }

  /** A refund of all that 林晓 paid, approved a while ago; the part to her balance has arrived. */
  private Ticket approved() {
    var tickets = house.getBean(Tickets.class);
    var order = Orders.another();
    var recorded = house.getBean(Purchases.class);
    recorded.record(order, Order.Source.API);
    var ticket = tickets.open(request(order));
    var amount = Money.of(1_088_00, "CNY");
    var approved =
        tickets.perform(ticket.number(), new TicketAction.Approve(zhou, amount, null, false));
    house.getBean(TestClock.class).pass(Duration.ofMinutes(5));
    settle();
    return approved;
  }

  private Opening request(Order order) {
    var lin = people.open("林晓", Role.CUSTOMER);
    return new Opening(
        TicketType.REFUND,
        "VPS退款申请",
        new Ticket.Customer(lin.id(), lin.name(), lin.email(), Language.ZH),
        actor(lin, Actor.Kind.CUSTOMER),
        new Ticket.OrderRef(order.number(), order.service().name(), "OWN"),
        null,
        null,
        "线路不理想",
        List.of());
  }

  /** Makes a batch of what waits and tells its address, once its file is written. */
  private String batch() {
    chen.get("/desk/payouts/batches/new").submit("/desk/payouts/batches", Map.of());
    var address = chen.location();
    settle();
    assertThat(chen.get(address).text("download")).isNotEmpty();
    return address;
  }

  private void report(String batch, String... lines) {
    var file = "参考号,状态,流水号,原因\n" + String.join("\n", lines) + "\n";
    chen.get(batch).upload(batch + "/results", "file", "回盘.csv", file.getBytes(UTF_8));
    chen.follow();
  }

  private void settle() {
    house.getBean(PayoutWorkers.class).drain();
    house.getBean(Outbox.class).drain();
  }

  private static String reference(Ticket ticket) {
    return "%s-%s-1".formatted(ticket.number().value(), ticket.version());
  }

  private static String row(PlainBrowser browser, Ticket ticket) {
    return browser
        .page()
        .select("[data-test=payout]:contains(%s)".formatted(ticket.number().value()))
        .text();
  }

  private PlainBrowser browser(Account account) {
    return People.signIn(new PlainBrowser(desk), account, People.PASSWORD);
  }

  private static Actor actor(Account account, Actor.Kind kind) {
    return new Actor(kind, account.id(), account.name());
  }
}
