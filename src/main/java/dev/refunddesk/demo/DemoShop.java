package dev.refunddesk.demo;

import dev.refunddesk.demo.Catalogue.Product;
import dev.refunddesk.demo.People.Cast;
import dev.refunddesk.demo.Shopping.Manner;
import dev.refunddesk.demo.Shopping.Purchase;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Purchases;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the made-up shop on an empty database, once and whole. */
@Component
@ConditionalOnProperty("refunddesk.demo")
class DemoShop {

  private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);
  private static final int ORDERS = 300;
  private static final int FIRST_SERIAL = 2_001;
  private static final int EXAMPLE_SERIAL = 8_842;
  private static final int EMMAS_SERIAL = 9_042;
  private static final int REGULARS = 2;
  private static final Duration DAY = Duration.ofDays(1);

  private final Accounts accounts;
  private final Purchases purchases;
  private final Story story;
  private final TransactionTemplate whole;
  private final InstantSource clock;
  private final ZoneId zone;

  DemoShop(
      Accounts accounts,
      Purchases purchases,
      Story story,
      TransactionTemplate whole,
      InstantSource clock,
      ZoneId zone) {
    this.accounts = accounts;
    this.purchases = purchases;
    this.story = story;
    this.whole = whole;
    this.clock = clock;
    this.zone = zone;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    if (purchases.hasReal() || accounts.findByEmail("liming@example.com").isPresent()) {
      return;
    }
    LOG.info("opening the demo shop ...");
    whole.executeWithoutResult(_ -> play());
    LOG.info("the demo shop is open");
  }

  /** In one transaction, so that nobody but us hears of anything before its time has passed. */
  private void play() {
    var now = clock.instant();
    var cast = new People(accounts).arrive();
    var shopping = new Shopping(now, zone);
    var orders = new ArrayList<Order>();
    var fates = new ArrayList<Fate>();
    for (int i = 0; i < REGULARS; i++) {
      var customer = cast.customers().get(i);
      var serial = i == 0 ? EXAMPLE_SERIAL : EMMAS_SERIAL;
      var bought = Regulars.purchases(customer, serial).stream().map(shopping::order).toList();
      orders.addAll(bought);
      fates.addAll(Regulars.fates(customer, bought));
    }
    while (orders.size() < ORDERS) {
      orders.add(shopping.order(purchase(cast, orders.size())));
    }
    purchases.record(orders, Order.Source.DEMO);
    var others = cast.customers().subList(REGULARS, cast.customers().size());
    fates.addAll(new Plot(now, others, orders).fates());
    story.play(fates, now, cast);
  }

  private static Purchase purchase(Cast cast, int i) {
    var others = cast.customers().size() - REGULARS;
    var customer = cast.customers().get(REGULARS + i % others);
    var product = Catalogue.PRODUCTS.get((i * 5 + i / others) % Catalogue.PRODUCTS.size());
    var age = DAY.multipliedBy(age(i)).plusHours(i % 11);
    return new Purchase(customer, product, FIRST_SERIAL + i, age, manner(product, i));
  }

  private static Manner manner(Product product, int i) {
    var byBalance = i % 5 == 0 ? 12 : (i + 1) % 2;
    var owes = product.platform() == Platform.ALIYUN && i % 7 == 0;
    return new Manner(byBalance, i % 3 == 0, owes);
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
}
