package dev.refunddesk.notification;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kit.Link;
import dev.refunddesk.notification.Letter.Fact;
import dev.refunddesk.platform.Live;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketChanged;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private final Stationery paper;
  private final IdSource ids;

  TicketNews(
      Tickets tickets, Notices notices, Mails mails, Live live, Stationery paper, IdSource ids) {
    this.tickets = tickets;
    this.notices = notices;
    this.mails = mails;
    this.live = live;
    this.paper = paper;
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
              tell(tickets.get(news.number()), entry);
            }
          });
    }
  }

  private void tell(Ticket ticket, TicketEntry entry) {
    var words = paper.words(ticket.customer().language());
    var href = "/tickets/" + ticket.number();
    var subject = subject(ticket, entry, words);
    notices.add(new Notice(ids.next(), ticket.customer().id(), subject, href, entry.at(), null));
    var number = ticket.number().value();
    mails.write(
        new Mails.Envelope(ticket.customer().email(), number, false),
        new Letter(
            words.language(),
            "[" + number + "] " + subject,
            paper.greeting(ticket.customer().name(), words),
            subject,
            List.of(),
            entry.text(),
            facts(ticket, words),
            Link.to(words.t("notification.letter.see"), paper.address(href))));
  }

  private static List<Fact> facts(Ticket ticket, Texts words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.t("notification.letter.number"), ticket.number().value()));
    if (ticket.order() != null) {
      facts.add(new Fact(words.t("notification.letter.service"), ticket.order().serviceName()));
    }
    if (ticket.due() != null) {
      var name = ticket.amount() == null ? "due" : "granted";
      facts.add(new Fact(words.t("notification.letter." + name), words.money(ticket.due())));
    }
    if (ticket.arrivesOn() != null) {
      facts.add(new Fact(words.t("notification.letter.arrives"), words.day(ticket.arrivesOn())));
    }
    facts.add(new Fact(words.t("notification.letter.next"), Statuses.next(ticket, words)));
    return facts;
  }

  /** What happened, with the amount and the deadline of then: by now there may be others. */
  private static String subject(Ticket ticket, TicketEntry entry, Texts words) {
    var due = entry.amount() == null ? ticket.due() : entry.amount();
    var dueAt = entry.dueAt();
    var arrives = ticket.arrivesOn();
    return words.t(
        "notification.subject." + entry.kind().toLowerCase(Locale.ROOT).replace('_', '-'),
        due == null ? "" : words.money(due),
        dueAt == null ? "" : words.deadline(dueAt),
        arrives == null ? "" : words.shortDay(arrives));
  }
}
