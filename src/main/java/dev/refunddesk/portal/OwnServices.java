package dev.refunddesk.portal;

import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Quotes;
import dev.refunddesk.ticket.work.CustomerTickets;
import dev.refunddesk.ticket.work.CustomerTickets.Open;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer's services with what each is worth now. */
@Component
class OwnServices {

  private final Purchases purchases;
  private final Quotes quotes;
  private final CustomerTickets tickets;

  OwnServices(Purchases purchases, Quotes quotes, CustomerTickets tickets) {
    this.purchases = purchases;
    this.quotes = quotes;
    this.tickets = tickets;
  }

  Slice<ServiceRow> page(Account customer, @Nullable String after, int size) {
    var orders = purchases.ordersOf(customer.email(), after, size);
    return new Slice<>(rows(customer, orders.items()), orders.next());
  }

  /** One of the customer's own; anybody else's is as good as not there. */
  Optional<Order> find(Account customer, String number) {
    return purchases.find(number).filter(order -> order.customerEmail().equals(customer.email()));
  }

  ServiceRow row(Account customer, Order order) {
    return rows(customer, List.of(order)).getFirst();
  }

  private List<ServiceRow> rows(Account customer, List<Order> orders) {
    var worth = quotes.today(orders);
    var open =
        tickets.openRefunds(customer.id()).stream()
            .collect(Collectors.toMap(Open::orderNumber, Open::ticket));
    return orders.stream()
        .map(order ->
            ServiceRow.of(
                order, Objects.requireNonNull(worth.get(order.number())), open.get(order.number())))
        .toList();
  }
}
