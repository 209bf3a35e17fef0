package dev.refunddesk.ticket;

import dev.refunddesk.purchase.ImportGuard;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps orders that have a ticket from being undone with the import that brought them. */
@Component
class OrdersWithTickets implements ImportGuard {

  private final TicketStore store;

  OrdersWithTickets(TicketStore store) {
    this.store = store;
  }

  @Override
  public Set<String> kept(Collection<String> orderNumbers) {
    return orderNumbers.isEmpty() ? Set.of() : store.ordersWithTickets(orderNumbers);
  }
}
