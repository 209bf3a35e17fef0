package dev.refunddesk.notification;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.platform.Live;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketChanged;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Statuses;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to tickets and tells their customers. */
@Component
class TicketNews {

  /** What a customer is told of; one's own acts apart, which the page has shown already. */
  private static final Set<String> TOLD =
      Set.of(
          "OPEN",
          "ASK",
          "APPROVE",
          "CONFIRM",
          "REJECT",
          "SENT",
          "PAID",
          "PAYOUT_FAILED",
          "LATE",
          "REPLY",
          "EXPIRE",
          "UNDO");

  private final Tickets tickets;
  private final Notices notices;
  private final Mails mails;
  private final Live live;
  private final TextsSource texts;
  private final Shop shop;
  private final IdSource ids;

  TicketNews(
      Tickets tickets,
      Notices notices,
      Mails mails,
      Live live,
      TextsSource texts,
      Shop shop,
      IdSource ids) {
    this.tickets = tickets;
    this.notices = notices;
    this.mails = mails;
    this.live = live;
    this.texts = texts;
    this.shop = shop;
    this.ids = ids;
  }

  @EventListener
  void on(TicketChanged news) {
    live.tell("queue");
    live.tell("ticket:" + news.number());
    live.tell("user:" + news.customer());
    if (!news.internal() && TOLD.contains(news.kind())) {
      tickets
          .entry(news.entry())
          .ifPresent(entry -> {
            if (news.kind().equals("OPEN") || !entry.by().isCustomer()) {
              tell(tickets.get(news.number()), news, entry.text());
            }
          });
    }
  }

  private void tell(Ticket ticket, TicketChanged news, @Nullable String said) {
    var words = texts.in(ticket.customer().language());
    var href = "/tickets/" + ticket.number();
    var subject = subject(ticket, news, words);
    notices.add(new Notice(ids.next(), ticket.customer().id(), subject, href, news.at(), null));
    var body =
        words.t(
            "notification.body",
            ticket.customer().name(),
            subject,
            said == null ? "" : said,
            Statuses.next(ticket, words),
            shop.publicUrl() + href,
            words.t(shop.name()),
            shop.phone(),
            words.t(shop.chatHours()));
    mails.write(ticket.customer().email(), "[" + ticket.number() + "] " + subject, body);
  }

  private static String subject(Ticket ticket, TicketChanged news, Texts words) {
    var due = ticket.due();
    var dueAt = ticket.dueAt();
    var arrives = ticket.arrivesOn();
    return words.t(
        "notification.subject." + news.kind().toLowerCase(Locale.ROOT).replace('_', '-'),
        due == null ? "" : words.money(due),
        dueAt == null ? "" : words.deadline(dueAt),
        arrives == null ? "" : words.shortDay(arrives));
  }
}
