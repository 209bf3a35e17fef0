package dev.refunddesk.notification;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kit.Link;
import dev.refunddesk.notification.Letter.Fact;
import dev.refunddesk.platform.Live;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.ticket.MaterialDue;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketChanged;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Statuses;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
  private final Stationery paper;
  private final MailChoices choices;
  private final InstantSource clock;
  private final IdSource ids;

  TicketNews(
      Tickets tickets,
      Notices notices,
      Mails mails,
      Live live,
      Stationery paper,
      MailChoices choices,
      InstantSource clock,
      IdSource ids) {
    this.tickets = tickets;
    this.notices = notices;
    this.mails = mails;
    this.live = live;
    this.paper = paper;
    this.choices = choices;
    this.clock = clock;
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

  /** A request for material lapses soon. */
  @EventListener
  void on(MaterialDue due) {
    var ticket = tickets.get(due.ticket());
    var dueAt = ticket.dueAt();
    if (ticket.status() == TicketStatus.WAITING_ON_CUSTOMER && dueAt != null) {
      var words = paper.words(ticket.customer().language());
      var subject = words.t("notification.reminder", words.deadline(dueAt));
      notice(ticket, subject, clock.instant());
      if (wants(ticket, Topic.REMINDERS)) {
        write(ticket, subject, List.of(words.t("notification.reminder.text")), asked(ticket));
      }
    }
  }

  /** What the customer was last asked for. */
  private @Nullable String asked(Ticket ticket) {
    return tickets.timeline(ticket.number()).stream()
        .filter(entry -> entry.kind().equals("ASK"))
        .reduce((_, last) -> last)
        .map(TicketEntry::text)
        .orElse(null);
  }

  private void tell(Ticket ticket, TicketEntry entry) {
    var subject = subject(ticket, entry, paper.words(ticket.customer().language()));
    notice(ticket, subject, entry.at());
    if (Topic.of(entry.kind()).filter(topic -> !wants(ticket, topic)).isEmpty()) {
      write(ticket, subject, List.of(), entry.text());
    }
  }

  private boolean wants(Ticket ticket, Topic topic) {
    return choices.wanted(ticket.customer().id()).contains(topic);
  }

  private void notice(Ticket ticket, String subject, Instant at) {
    notices.add(new Notice(ids.next(), ticket.customer().id(), subject, href(ticket), at, null));
  }

  private static String href(Ticket ticket) {
    return "/tickets/" + ticket.number();
  }

  private void write(Ticket ticket, String subject, List<String> text, @Nullable String quote) {
    var words = paper.words(ticket.customer().language());
    var number = ticket.number().value();
    mails.write(
        new Mails.Envelope(ticket.customer().email(), number, false),
        new Letter(
            words.language(),
            "[" + number + "] " + subject,
            paper.greeting(ticket.customer().name(), words),
            subject,
            text,
            quote,
            facts(ticket, words),
            Link.to(words.t("notification.letter.see"), paper.address(href(ticket)))));
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
