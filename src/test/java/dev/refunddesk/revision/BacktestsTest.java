package dev.refunddesk.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Sales;
import dev.refunddesk.quote.Quotes;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class BacktestsTest {

  private static final int CASES = 4_100;
  private static final int BATCH = 4_000;

  private final PolicyDrafts drafts;
  private final Backtests backtests;
  private final ChangedCases changes;
  private final BacktestWorker worker;
  private final Policies policies;
  private final JdbcClient db;
  private final Purchases purchases;
  private final Quotes quotes;
  private final Actor wang;

  BacktestsTest(ApplicationContext desk) {
    drafts = desk.getBean(PolicyDrafts.class);
    backtests = desk.getBean(Backtests.class);
    changes = desk.getBean(ChangedCases.class);
    worker = desk.getBean(BacktestWorker.class);
    policies = desk.getBean(Policies.class);
    purchases = desk.getBean(Purchases.class);
    quotes = desk.getBean(Quotes.class);
    db = desk.getBean(JdbcClient.class);
    var account = new People(desk.getBean(Accounts.class)).open("王总", Role.ADMIN);
    wang = new Actor(Actor.Kind.STAFF, account.id(), "王总");
  }

  @BeforeEach
  void thisNodeLeavesItToTheTest() {
    worker.stop();
    var order = Sales.of(Platform.OWN, "back@example.com", "钱进");
    purchases.record(List.of(order), Order.Source.API);
    var policy = policies.get("own", 1);
    var quote = quotes.assess(order, policy, TestClock.EXAMPLE, new Quotes.Said(null, null));
    fill(AssessmentJson.write(quote.facts()), AssessmentJson.write(quote.assessment()));
    var draft = drafts.begin(policy, wang);
    var shorter = policies.write(policy).replace("\"length\" : 7", "\"length\" : 2");
    drafts.change(policies.read(shorter), draft.version(), wang);
  }

  @AfterEach
  void asItWas() {
    drafts.discard("own", drafts.get("own").version());
    db.sql("delete from ticket.assessment where ticket like 'BT-%'").update();
    db.sql("delete from ticket.ticket where number like 'BT-%'").update();
    worker.start();
  }

  @Test
  void goOnBehindTheLastBatchAndCountEachCaseOnce() {
    var begun = begin();
    assertThat(begun.total()).isEqualTo(CASES);

    backtests.advance();
    var half = backtests.get(begun.id());
    assertThat(half.state()).isEqualTo(Backtest.State.RUNNING);
    assertThat(half.done()).isEqualTo(BATCH);
    assertThat(half.percent()).isEqualTo(97);

    worker.drain();
    var over = backtests.get(begun.id());
    assertThat(over.state()).isEqualTo(Backtest.State.DONE);
    assertThat(over.done()).isEqualTo(CASES);
    assertThat(over.changed()).isEqualTo(CASES);
  }

  @Test
  void listEveryChangedCaseOnceThePageAfterTheOther() {
    var begun = begin();
    worker.drain();

    var seen = new HashSet<String>();
    changes.each(
        begun.id(),
        change -> {
          assertThat(change.worse()).isTrue();
          assertThat(seen.add(change.ticket())).isTrue();
        });
    assertThat(seen).hasSize(CASES);
    assertThat(changes.shifts(begun.id()))
        .containsExactly(new ChangedCases.Shift(Verdict.REVIEW, Verdict.REVIEW, CASES));
    assertThat(changes.sums(begun.id()).getFirst().difference().minor()).isEqualTo(-41_59L * CASES);
  }

  @Test
  void endWhenTheyAreNotWantedAnyMore() {
    var begun = begin();
    backtests.advance();
    backtests.stop(begun.id());
    worker.drain();

    assertThat(backtests.get(begun.id()).done()).isEqualTo(BATCH);
    assertThat(backtests.passed(drafts.get("own"))).isEmpty();
  }

  private Backtest begin() {
    var from = TestClock.EXAMPLE.minus(Duration.ofDays(1));
    return backtests.begin(drafts.get("own"), from, from.plus(Duration.ofDays(3)), wang);
  }

  private void fill(String facts, String body) {
    db.sql(
            """
            insert into ticket.ticket (number, type, status, subject, customer_id, customer_name,
              customer_email, customer_language, order_platform, urgent, created_at, updated_at,
              late_count, version)
            select 'BT-' || n, 'OTHER', 'CLOSED', 'VPS', :who, '钱进', 'back@example.com', 'ZH',
              'own', false, :at::timestamptz + n * interval '1 second', :at, 0, 1
            from generate_series(1, :cases) n
            """)
        .param("who", wang.id())
        .param("at", TestClock.EXAMPLE)
        .param("cases", CASES)
        .update();
    db.sql(
            """
            insert into ticket.assessment (ticket, facts, body)
            select number, :facts, :body from ticket.ticket where number like 'BT-%'
            """)
        .param("facts", facts)
        .param("body", body)
        .update();
  }
}
