package dev.refunddesk.demo;

import dev.refunddesk.demo.Life.Ending;
import dev.refunddesk.demo.Life.Fate;
import dev.refunddesk.demo.People.Cast;
import dev.refunddesk.demo.Shopping.Purchase;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the made-up shop on an empty database, once. */
@Component
@ConditionalOnProperty("refunddesk.demo")
class DemoShop {

  private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);
  private static final int ORDERS = 300;
  private static final int FIRST_SERIAL = 2_001;
  private static final int EXAMPLE_SERIAL = 8_842;
  private static final Duration DAY = Duration.ofDays(1);

  private final Accounts accounts;
  private final Purchases purchases;
  private final Life life;
  private final InstantSource clock;
  private final ZoneId zone;

  DemoShop(Accounts accounts, Purchases purchases, Life life, InstantSource clock, ZoneId zone) {
    this.accounts = accounts;
    this.purchases = purchases;
    this.life = life;
    this.clock = clock;
    this.zone = zone;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    if (purchases.hasReal() || accounts.findByEmail("liming@example.com").isPresent()) {
      return;
    }
    LOG.info("opening the demo shop ...");
    var cast = new People(accounts).arrive();
    var orders = sell(cast);
    play(cast, orders);
    LOG.info("the demo shop is open: {} orders", orders.size());
  }

  private List<Order> sell(Cast cast) {
    var shopping = new Shopping(clock.instant(), zone);
    var orders = new ArrayList<Order>();
    var example = Catalogue.WORKED_EXAMPLE;
    var first = cast.customers().getFirst();
    orders.add(
        shopping.order(new Purchase(first, example, EXAMPLE_SERIAL, DAY.multipliedBy(3), false)));
    for (int i = 0; i < ORDERS - 1; i++) {
      var customer = cast.customers().get(i % cast.customers().size());
      var product = Catalogue.PRODUCTS.get((i * 5 + i / 60) % Catalogue.PRODUCTS.size());
      var age = DAY.multipliedBy(age(i)).plusHours(i % 11);
      orders.add(
          shopping.order(new Purchase(customer, product, FIRST_SERIAL + i, age, i % 5 == 0)));
    }
    purchases.record(orders, Order.Source.DEMO);
    return orders;
  }

  /** Most are young, so that something can be refunded; some are old. */
  private static int age(int i) {
    return switch (i % 6) {
      case 0, 1 -> 1 + i % 4;
      case 2 -> 5 + i % 3;
      case 3 -> 12 + i % 15;
      case 4 -> 40 + i % 90;
      default -> 200 + i % 200;
    };
  }

  /** Every fourth order of a customer who is not the example's gets a ticket of some fate. */
  private void play(Cast cast, List<Order> orders) {
    var endings = Ending.values();
    var now = clock.instant();
    int turn = 0;
    for (int i = 2; i < orders.size(); i += 4) {
      var order = orders.get(i);
      var customer = cast.customers().get((i - 1) % cast.customers().size());
      var ending = endings[turn++ % endings.length];
      var opened = now.minus(Duration.ofHours(3 + turn % 60));
      if (order.boughtAt().isBefore(opened)) {
        life.play(new Fate(customer, order, ending, opened), cast);
      }
    }
  }
}
