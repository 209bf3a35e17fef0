package dev.refunddesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.Check;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Quotes;
import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.work.CustomerTickets;
import dev.refunddesk.ticket.work.CustomerTickets.Tab;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The made-up shop, which comes about in the past of the real clock. */
@SpringBootTest(classes = RefundDesk.class, properties = "refunddesk.demo=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemoShopTest {

  private static final List<String> VISITED = List.of("liming@example.com", "emma@example.com");

  private final Accounts accounts;
  private final Purchases purchases;
  private final Quotes quotes;
  private final Drafts drafts;
  private final CustomerTickets tickets;
  private final List<Check> checks;
  private final JdbcClient db;

  DemoShopTest(
      Accounts accounts,
      Purchases purchases,
      Quotes quotes,
      Drafts drafts,
      CustomerTickets tickets,
      List<Check> checks,
      JdbcClient db) {
    this.accounts = accounts;
    this.purchases = purchases;
    this.quotes = quotes;
    this.drafts = drafts;
    this.tickets = tickets;
    this.checks = checks;
    this.db = db;
  }

  @Test
  void hasSixtyCustomersAndThreeHundredOrders() {
    assertThat(count("select count(*)::int from purchase.\"order\"")).isEqualTo(300);
    assertThat(count("select count(*)::int from identity.account where roles = array['CUSTOMER']"))
        .isEqualTo(60);
    assertThat(count("select count(distinct customer_email)::int from purchase.\"order\""))
        .isEqualTo(60);
  }

  @Test
  void hasTicketsInEveryState() {
    assertThat(byStatus().keySet()).containsExactlyInAnyOrder(TicketStatus.values());
    assertThat(byStatus()).allSatisfy((_, tickets) -> assertThat(tickets).isPositive());
    assertThat(count("select count(*)::int from draft.draft where ticket is null")).isPositive();
  }

  @Test
  void hasPayoutsInTheirStatesTooAndOnePartlyThere() {
    assertThat(strings("select distinct status from payout.payout"))
        .contains("SCHEDULED", "WAITING", "SETTLED", "DECLINED");
    assertThat(
            strings(
                """
                select ticket from payout.payout group by ticket
                having bool_or(status = 'SETTLED') and bool_or(status = 'WAITING')
                """))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(strings("select number from payout.batch")).hasSize(2);
  }

  @Test
  void spreadsItsTicketsOverManyPeople() {
    var most =
        strings(
            """
            select customer_email from ticket.ticket
            where customer_email not in ('liming@example.com', 'emma@example.com')
            group by customer_email having count(*) > 2
            """);
    assertThat(most).isEmpty();
    assertThat(count("select count(distinct customer_email)::int from ticket.ticket"))
        .isGreaterThan(45);
  }

  @Test
  void speaksEnglishToAThirdOfItsCustomers() {
    assertThat(count("select count(*)::int from identity.account where language = 'EN'"))
        .isBetween(18, 24);
    assertThat(
            strings(
                """
                select coalesce(e.text, '') || t.subject from ticket.ticket t
                join ticket.entry e on e.ticket = t.number
                where t.customer_language = 'EN'
                """))
        .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void showsVisitorsEveryVerdictAndTicketsInSeveralStates() {
    for (var email : VISITED) {
      var account = accounts.findByEmail(email).orElseThrow();
      assertThat(verdicts(account)).as(email).containsExactlyInAnyOrder(Verdict.values());
      assertThat(states(account)).as(email).hasSizeGreaterThanOrEqualTo(4);
      assertThat(drafts.listOpen(account.id())).as(email).hasSize(1);
    }
    assertThat(accounts.findByEmail("emma@example.com").orElseThrow().language())
        .isEqualTo(Language.EN);
  }

  @Test
  void balancesToTheCentAndPaysNobodyTooMuch() {
    assertThat(checks.stream().flatMap(check -> check.findings().stream())).isEmpty();
    for (var each : strings("select distinct customer_email from purchase.\"order\"")) {
      for (var order : purchases.ordersOf(each, null, 50).items()) {
        assertThat(order.refunded()).isLessThanOrEqualTo(order.paid());
      }
    }
  }

  @Test
  void tellsNothingFromTheFuture() {
    assertThat(
            count(
                """
                select count(*)::int from ticket.entry
                where at > now() or at < now() - interval '10 days'
                """))
        .isZero();
    assertThat(count("select count(*)::int from platform.outbox")).isZero();
  }

  private Set<Verdict> verdicts(Account account) {
    var verdicts = new HashSet<Verdict>();
    var busy = strings("select order_number from ticket.ticket where order_number is not null");
    for (Order order : purchases.ordersOf(account.email(), null, 50).items()) {
      if (!busy.contains(order.number())) {
        verdicts.add(quotes.today(order).verdict());
      }
    }
    return verdicts;
  }

  private Set<TicketStatus> states(Account account) {
    var states = new HashSet<TicketStatus>();
    Arrays.stream(Tab.values())
        .flatMap(tab -> tickets.page(account.id(), tab, null, 50).items().stream())
        .forEach(ticket -> states.add(ticket.status()));
    return states;
  }

  private Map<TicketStatus, Integer> byStatus() {
    var found = new HashMap<TicketStatus, Integer>();
    Stream.of(TicketStatus.values())
        .forEach(status -> {
          var tickets =
              db.sql("select count(*)::int from ticket.ticket where status = :status")
                  .param("status", status.name())
                  .query(Integer.class)
                  .single();
          found.put(status, tickets);
        });
    return found;
  }

  private int count(String sql) {
    return db.sql(sql).query(Integer.class).single();
  }

  private List<String> strings(String sql) {
    return db.sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
