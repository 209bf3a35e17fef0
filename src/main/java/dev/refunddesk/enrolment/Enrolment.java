package dev.refunddesk.enrolment;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.identity.Role;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens accounts for those who come with orders, soon after the orders are written. */
@Component
class Enrolment implements Purchases.Witness {

  private static final int LONGEST_NAME = 100;

  private final Accounts accounts;
  private final Purchases purchases;
  private final Outbox outbox;
  private final boolean mails;

  Enrolment(
      Accounts accounts,
      Purchases purchases,
      Outbox outbox,
      @Value("${refunddesk.welcome-mails}") boolean mails) {
    this.accounts = accounts;
    this.purchases = purchases;
    this.outbox = outbox;
    this.mails = mails;
  }

  @Override
  public void changed(Collection<Order> orders) {
    var buyers =
        orders.stream()
            .map(order -> new Buyer(order.customerEmail(), order.customerName()))
            .distinct()
            .toList();
    if (!buyers.isEmpty()) {
      outbox.publish(new BuyersChanged(buyers));
    }
  }

  /** Orders of these people came or went. */
  record BuyersChanged(List<Buyer> buyers) {}

  record Buyer(String email, String name) {}

  @EventListener
  void on(BuyersChanged news) {
    news.buyers().forEach(this::follow);
  }

  private void follow(Buyer buyer) {
    if (!purchases.ordersOf(buyer.email(), null, 1).items().isEmpty()) {
      open(buyer);
    } else if (accounts.withdraw(buyer.email())) {
      outbox.publish(new AccountWithdrawn(buyer.email()));
    }
  }

  private void open(Buyer buyer) {
    var name = buyer.name().isBlank() ? buyer.email() : buyer.name();
    var fits = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    if (mails) {
      accounts.ensureCustomer(buyer.email(), fits);
    } else {
      accounts.open(new Newcomer(buyer.email(), fits, Set.of(Role.CUSTOMER)));
    }
  }
}
