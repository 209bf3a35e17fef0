package dev.refunddesk.demo;

import dev.refunddesk.demo.Fate.Ending;
import dev.refunddesk.identity.Account;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.InstanceState;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Tender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who of the made-up shop asks for what: one ticket a customer, of every state some. */
final class Plot {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final long LARGE_MINOR = 250_000;

  /** How many tickets come how far, and from how many hours ago on they were opened. */
  private static final List<Scene> SCENES =
      List.of(
          new Scene(Ending.SECOND, 2, 20),
          new Scene(Ending.PARTLY, 4, 31),
          new Scene(Ending.PAYOUT_FAILED, 2, 101),
          new Scene(Ending.PAYING, 5, 34),
          new Scene(Ending.APPROVED, 4, 12),
          new Scene(Ending.PAID, 9, 104),
          new Scene(Ending.CLOSED, 3, 140),
          new Scene(Ending.REJECTED, 4, 26),
          new Scene(Ending.APPEALED, 2, 30),
          new Scene(Ending.WITHDRAWN, 3, 22),
          new Scene(Ending.WAITING, 4, 18),
          new Scene(Ending.ANSWERED, 3, 16),
          new Scene(Ending.CLAIMED, 4, 9),
          new Scene(Ending.URGENT, 2, 5),
          new Scene(Ending.NEW, 5, 2),
          new Scene(Ending.DRAFT, 2, 1));

  private record Scene(Ending ending, int tickets, int hoursAgo) {}

  private final Instant now;
  private final Map<String, Account> customers;
  private final List<Order> orders;
  private final Map<String, Instant> firstBought;
  private final Set<String> owing;
  private final Set<String> busy = new HashSet<>();

  /**
   * @param customers those who may get a ticket
   * @param orders all there are
   */
  Plot(Instant now, List<Account> customers, List<Order> orders) {
    this.now = now;
    this.customers =
        customers.stream().collect(Collectors.toMap(Account::email, customer -> customer));
    this.orders =
        orders.stream().filter(order -> this.customers.containsKey(order.customerEmail())).toList();
    this.firstBought =
        orders.stream()
            .collect(
                Collectors.toMap(
                    Order::customerEmail,
                    Order::boughtAt,
                    (one, other) -> one.isBefore(other) ? one : other));
    this.owing =
        orders.stream().filter(Plot::owes).map(Order::customerEmail).collect(Collectors.toSet());
  }

  List<Fate> fates() {
    var fates = new ArrayList<Fate>();
    for (var scene : SCENES) {
      for (int i = 0; i < scene.tickets; i++) {
        fates.add(cast(scene.ending, HOUR.multipliedBy(scene.hoursAgo + i * 3L)));
      }
    }
    return fates;
  }

  private Fate cast(Ending ending, Duration opened) {
    var fits = suits(ending, now.minus(opened)).and(order -> !busy.contains(order.customerEmail()));
    var order =
        orders.stream()
            .filter(fits)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody left for " + ending));
    busy.add(order.customerEmail());
    var customer = Objects.requireNonNull(customers.get(order.customerEmail()));
    return new Fate(customer, order, ending, opened);
  }

  private Predicate<Order> suits(Ending ending, Instant opened) {
    Predicate<Order> bought = order -> order.boughtAt().isBefore(opened.minus(HOUR));
    Predicate<Order> byPolicy =
        order -> ending.isOutside() ? isOutside(order, opened) : isCovered(order, opened);
    return bought
        .and(byPolicy)
        .and(order ->
            switch (ending) {
              case SECOND -> order.paid().minor() > LARGE_MINOR;
              case PARTLY -> order.tenders().size() > 1;
              case APPROVED, PAYING, PAYOUT_FAILED ->
                  order.tenders().stream().noneMatch(Plot::isBalance);
              default -> order.paid().minor() <= LARGE_MINOR;
            });
  }

  /** Whether the shipped policies grant it once the form is filled in, by a person's decision. */
  private boolean isCovered(Order order, Instant opened) {
    var service = order.service();
    var age = Duration.between(order.boughtAt(), opened);
    return switch (service.platform()) {
      case OWN -> !owes(order.customerEmail()) && age.toDays() < 28 && !isFirst(order);
      case ALIYUN -> !owes(order.customerEmail()) && service.billing() == BillingMode.PAY_AS_YOU_GO;
      case TENCENT -> age.toDays() < 4;
      case AWS -> service.billing() == BillingMode.RESERVED;
      case VULTR -> service.state() == InstanceState.STOPPED;
      case DIGITALOCEAN -> true;
    };
  }

  private boolean isOutside(Order order, Instant opened) {
    var days = Duration.between(order.boughtAt(), opened).toDays();
    return switch (order.service().platform()) {
      case OWN -> !owes(order.customerEmail()) && days > 35;
      case TENCENT -> days > 8;
      case ALIYUN, AWS, VULTR, DIGITALOCEAN -> false;
    };
  }

  /** A first order is granted by the policy itself, and nobody has anything to do. */
  private boolean isFirst(Order order) {
    return order.boughtAt().equals(firstBought.get(order.customerEmail()));
  }

  private boolean owes(String customer) {
    return owing.contains(customer);
  }

  private static boolean owes(Order order) {
    return order.arrears() != null && order.arrears().amount().isPositive();
  }

  private static boolean isBalance(Tender tender) {
    return tender.kind() == Tender.Kind.BALANCE;
  }
}
