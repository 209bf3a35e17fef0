package dev.refunddesk.story;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.identity.Role;
import dev.refunddesk.payout.work.PayoutWorkers;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Sales;
import dev.refunddesk.revision.BacktestWorker;
import dev.refunddesk.revision.Backtests;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.Tab;
import dev.refunddesk.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running desk of the stories: who comes to it, what was sold, how time and money move. */
final class Desk {

  private final ApplicationContext house;
  private final TestClock clock;
  private final People people;
  private final Set<String> checked = new HashSet<>();

  Desk(ApplicationContext house, TestClock clock, Accounts accounts) {
    this.house = house;
    this.clock = clock;
    this.people = new People(accounts);
  }

  /** It is Wednesday 2026-03-18, 14:30, and money moves only when the story says so. */
  void opens() {
    clock.stand(TestClock.EXAMPLE);
    house.getBean(PayoutWorkers.class).stop();
  }

  Customer customer(String name, Look look) {
    return new Customer(this, people.open(name, Role.CUSTOMER), look);
  }

  Agent agent(String name, Look look) {
    return new Agent(this, people.open(name, Role.AGENT), look);
  }

  Finance finance(String name, Look look) {
    return new Finance(this, people.open(name, Role.FINANCE), look);
  }

  Person admin(String name, Look look) {
    return new Person(this, people.open(name, Role.ADMIN), look);
  }

  /** The account bought this on Sunday, and not for the first time. */
  Order sold(Platform platform, Account to) {
    var order = Sales.of(platform, to.email(), to.name());
    var before = Orders.lastYears(to.email(), to.name());
    house.getBean(Purchases.class).record(List.of(before, order), Order.Source.API);
    return order;
  }

  /** Whoever bought this owes the shop so much by now. */
  void owes(Order order, long minor) {
    house.getBean(Purchases.class).record(Orders.owing(order, Orders.cny(minor)), Order.Source.API);
  }

  /** So much time goes by; payouts that are due leave, and everybody hears the news. */
  void after(Duration time) {
    clock.pass(time);
    house.getBean(PayoutWorkers.class).drain();
    settle();
  }

  /** Back-tests under way come to their end. */
  void testsPolicies() {
    var worker = house.getBean(BacktestWorker.class);
    var tests = house.getBean(Backtests.class);
    do {
      worker.drain();
    } while (!tests.latest("own", 1).getFirst().isOver());
    settle();
  }

  /** Everybody has heard the news, also what the desk is handing on at this moment. */
  void settle() {
    var outbox = house.getBean(Outbox.class);
    do {
      outbox.drain();
    } while (isTelling());
  }

  /** Reading with a lock waits for whoever is handing an event on. */
  private boolean isTelling() {
    return !house
        .getBean(JdbcClient.class)
        .sql("select id from platform.outbox for update")
        .query((row, _) -> row.getLong("id"))
        .list()
        .isEmpty();
  }

  /** Where the account sets its password, as it would be mailed. */
  String linkToReset(Account account) {
    var link = house.getBean(PasswordResets.class).linkInHand(account.id()).orElseThrow();
    return URI.create(link).getPath();
  }

  /** Whether no page of this kind was looked at closely yet; from now on one was. */
  boolean isNew(String kind) {
    return checked.add(kind);
  }

  Tab open(Look look) {
    var port = house.getBean(Environment.class).getRequiredProperty("local.server.port");
    return Browser.open(URI.create("http://localhost:" + port), look);
  }
}
