package dev.refunddesk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.calendar.Almanac;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.Edition.Change;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.platform.Check;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was promised can be computed again to the byte, long after. */
@DeskTest
class AssessmentCheckTest {

  private final Purchases purchases;
  private final Accounts accounts;
  private final Drafts drafts;
  private final Calendars calendars;
  private final Tickets tickets;
  private final TestClock clock;
  private final JdbcClient db;
  private final Check check;

  AssessmentCheckTest(
      Purchases purchases,
      Accounts accounts,
      Drafts drafts,
      Calendars calendars,
      Tickets tickets,
      TestClock clock,
      JdbcClient db,
      List<Check> checks) {
    this.purchases = purchases;
    this.accounts = accounts;
    this.drafts = drafts;
    this.calendars = calendars;
    this.tickets = tickets;
    this.clock = clock;
    this.db = db;
    this.check =
        checks.stream().filter(each -> each.name().equals("assessments")).findFirst().orElseThrow();
  }

  @Test
  void findsNothingInWhatThisDeskPromised() {
    var ticket = submit();

    assertThat(check.findings()).noneMatch(finding -> finding.contains(ticket.value()));
  }

  @Test
  void findsNothingInWhatAnOlderDeskPromised() throws IOException {
    var ticket = submit();
    counting(ticket, 0);

    migrate();

    assertThat(facts(ticket)).contains("\"refunds\":").doesNotContain("refundsThisYear");
    assertThat(check.findings()).noneMatch(finding -> finding.contains(ticket.value()));
  }

  @Test
  void listsTheRefundsThatAnOlderDeskCounted() throws IOException {
    var ticket = submit();
    counting(ticket, 2);

    migrate();

    var refunds = Objects.requireNonNull(AssessmentJson.facts(facts(ticket)).account().refunds());
    assertThat(refunds.value())
        .hasSize(2)
        .containsOnly(new Facts.Refund(null, null, null, null, refunds.at()));
    db.sql("delete from ticket.assessment where ticket = :ticket")
        .param("ticket", ticket.value())
        .update();
  }

  /** Puts the facts as they were kept when only the number of this year's refunds was. */
  private void counting(TicketNumber ticket, int refunds) {
    var changed =
        db.sql(
                """
                update ticket.assessment
                set facts = regexp_replace(facts,
                  '"refunds":\\{("at":"[^"]*","source":"[A-Z]+")(,"value":\\[])?\\}',
                  '"refundsThisYear":{\\1,"value":' || :refunds || '}')
                where ticket = :ticket and facts ~ '"refunds":'
                """)
            .param("ticket", ticket.value())
            .param("refunds", refunds)
            .update();
    assertThat(changed).isOne();
    assertThat(facts(ticket)).contains("refundsThisYear");
  }

  private void migrate() throws IOException {
    var migration = Path.of("src/main/resources/db/migration/ticket/V6__earlier_refunds.sql");
    db.sql(Files.readString(migration)).update();
  }

  private String facts(TicketNumber ticket) {
    return db.sql("select facts from ticket.assessment where ticket = :ticket")
        .param("ticket", ticket.value())
        .query(String.class)
        .single();
  }

  @Test
  void countsAnOldPromiseByTheAlmanacOfThen() {
    clock.stand(TestClock.EXAMPLE);
    var first = submit();
    var shipped = calendars.newest();
    change(shipped.almanac().with(everythingTakes(20)));
    var second = submit();
    change(shipped.almanac());

    assertThat(arrival(second)).isAfter(arrival(first).plusDays(14));
    assertThat(check.findings())
        .noneMatch(each -> each.contains(first.value()) || each.contains(second.value()));
    clock.go();
  }

  private static Map<String, Integer> everythingTakes(int workingDays) {
    return Arrays.stream(TenderKind.values())
        .collect(Collectors.toMap(TenderKind::name, _ -> workingDays));
  }

  private void change(Almanac almanac) {
    var seen = calendars.newest().number();
    calendars.save(new Calendars.Proposal(seen, almanac, Change.ARRIVALS, ""), Actor.DESK);
  }

  private LocalDate arrival(TicketNumber ticket) {
    return Objects.requireNonNull(tickets.get(ticket).arrivesOn());
  }

  @Test
  void namesTheTicketWhoseAmountSomebodyChanged() {
    var ticket = submit();
    var changed =
        db.sql(
                """
                update ticket.assessment
                set body = regexp_replace(body, '(\\d\\.\\d)\\d CNY', '\\19 CNY')
                where ticket = :ticket
                """)
            .param("ticket", ticket.value())
            .update();

    assertThat(changed).isOne();
    assertThat(check.findings())
        .containsExactly("assessment of %s comes out differently today".formatted(ticket.value()));
    db.sql("delete from ticket.assessment where ticket = :ticket")
        .param("ticket", ticket.value())
        .update();
  }

  private TicketNumber submit() {
    var order = Orders.anotherOf("liming-" + UUID.randomUUID() + "@example.com", "李明");
    purchases.record(order, Order.Source.API);
    var liming = accounts.ensureCustomer(order.customerEmail(), order.customerName());
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    var slow = new Answers("VPS退款申请", Reason.SPEED, "晚高峰丢包约 6%", false);
    return ((Submission.Opened) drafts.submit(liming, draft.id(), slow, 1)).ticket();
  }
}
