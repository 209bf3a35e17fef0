package dev.refunddesk.notification;

import dev.refunddesk.lookup.LookupAsked;
import dev.refunddesk.lookup.Lookups;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.TextsSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who wants to look a ticket up, and mails the code to the address on the ticket. */
@Component
class LookupNews {

  private final Lookups lookups;
  private final Mails mails;
  private final TextsSource texts;
  private final Shop shop;

  LookupNews(Lookups lookups, Mails mails, TextsSource texts, Shop shop) {
    this.lookups = lookups;
    this.mails = mails;
    this.texts = texts;
    this.shop = shop;
  }

  @EventListener
  void on(LookupAsked asked) {
    lookups.draw(asked.handle()).ifPresent(this::write);
  }

  private void write(Lookups.Drawn drawn) {
    var customer = drawn.ticket().customer();
    var number = drawn.ticket().number().value();
    var words = texts.in(customer.language());
    mails.write(
        customer.email(),
        words.t("notification.status-code.subject", drawn.code(), number),
        words.t(
            "notification.status-code.body",
            customer.name(),
            drawn.code(),
            number,
            words.t(shop.name()),
            shop.phone()));
  }
}
