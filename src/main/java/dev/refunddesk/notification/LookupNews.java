package dev.refunddesk.notification;

import dev.refunddesk.lookup.LookupAsked;
import dev.refunddesk.lookup.Lookups;
import dev.refunddesk.notification.Letter.Fact;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who wants to look a ticket up, and mails the code to the address on the ticket. */
@Component
class LookupNews {

  private final Lookups lookups;
  private final Mails mails;
  private final Stationery paper;

  LookupNews(Lookups lookups, Mails mails, Stationery paper) {
    this.lookups = lookups;
    this.mails = mails;
    this.paper = paper;
  }

  @EventListener
  void on(LookupAsked asked) {
    lookups.draw(asked.handle()).ifPresent(this::write);
  }

  private void write(Lookups.Drawn drawn) {
    var customer = drawn.ticket().customer();
    var number = drawn.ticket().number().value();
    var words = paper.words(customer.language());
    var letter =
        new Letter(
            words.language(),
            words.t("notification.status-code.subject", number),
            paper.greeting(customer.name(), words),
            words.t("notification.status-code.heading", number),
            List.of(
                words.t("notification.status-code.text"),
                words.t("notification.status-code.careful")),
            null,
            List.of(new Fact(words.t("notification.status-code.code"), drawn.code())),
            null);
    mails.write(new Mails.Envelope(customer.email(), null, true), letter);
  }
}
