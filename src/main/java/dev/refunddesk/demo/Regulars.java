package dev.refunddesk.demo;

import static dev.refunddesk.demo.Shopping.Manner.BY_BALANCE;
import static dev.refunddesk.demo.Shopping.Manner.PLAIN;

import dev.refunddesk.demo.Catalogue.Product;
import dev.refunddesk.demo.Fate.Ending;
import dev.refunddesk.demo.Shopping.Manner;
import dev.refunddesk.demo.Shopping.Purchase;
import dev.refunddesk.identity.Account;
import dev.refunddesk.purchase.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What those of the made-up customers have bought whom visitors sign in as: today something of
 * every verdict, and tickets in several states.
 */
final class Regulars {

  /**
   * The oldest is the first order of all, which the policy grants by itself as long as nothing has
   * gone back this year: so none of the tickets is paid.
   */
  private static final List<Buy> BUYS =
      List.of(
          new Buy(Catalogue.SEOUL, 126, PLAIN, null, 0),
          new Buy(Catalogue.HONG_KONG, 72, new Manner(1, false, false), null, 0),
          new Buy(Catalogue.LIGHTHOUSE, 50, PLAIN, Ending.DRAFT, 4),
          new Buy(Catalogue.DROPLET, 100, PLAIN, null, 0),
          new Buy(Catalogue.VULTR_SMALL, 90, PLAIN, null, 0),
          new Buy(Catalogue.ECS_PREPAID, 80, PLAIN, null, 0),
          new Buy(Catalogue.ECS_METERED, 120, BY_BALANCE, Ending.WITHDRAWN, 106),
          new Buy(Catalogue.TOKYO, 116, PLAIN, Ending.WAITING, 28),
          new Buy(Catalogue.CVM, 76, PLAIN, Ending.ANSWERED, 20),
          new Buy(Catalogue.EC2, 118, PLAIN, Ending.PAYING, 40),
          new Buy(Catalogue.ECS_PREPAID, 96, BY_BALANCE, Ending.REJECTED, 28));

  static final int ORDERS = BUYS.size();

  private record Buy(
      Product product, int hoursAgo, Manner manner, @Nullable Ending ending, int askedHoursAgo) {}

  private Regulars() {}

  /**
   * What somebody has bought.
   *
   * @param serial of the order of the worked example; the others follow it
   */
  static List<Purchase> purchases(Account customer, int serial) {
    return IntStream.range(0, BUYS.size())
        .mapToObj(i -> {
          var buy = BUYS.get(i);
          var age = Duration.ofHours(buy.hoursAgo);
          return new Purchase(customer, buy.product, serial + (i + 10) % 11, age, buy.manner);
        })
        .toList();
  }

  /** What becomes of it. */
  static List<Fate> fates(Account customer, List<Order> orders) {
    return IntStream.range(0, BUYS.size())
        .mapToObj(i -> {
          var buy = BUYS.get(i);
          return Optional.ofNullable(buy.ending)
              .map(ending ->
                  new Fate(customer, orders.get(i), ending, Duration.ofHours(buy.askedHoursAgo)));
        })
        .flatMap(Optional::stream)
        .toList();
  }
}
