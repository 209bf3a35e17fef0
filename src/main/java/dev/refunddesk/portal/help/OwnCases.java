package dev.refunddesk.portal.help;

import dev.refunddesk.help.Article;
import dev.refunddesk.kit.Link;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.work.CustomerTickets;
import dev.refunddesk.ticket.work.CustomerTickets.Tab;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which of the reader's own tickets an article is about. */
@Component
class OwnCases {

  private static final int LOOKED_AT = 20;
  private static final int MOST_SHOWN = 3;

  private final CustomerTickets tickets;

  OwnCases(CustomerTickets tickets) {
    this.tickets = tickets;
  }

  /** None before sign-in. */
  List<OwnCase> list(Article article, Frame frame) {
    var viewer = frame.viewer();
    if (viewer == null || article.kind() != Article.Kind.PROBLEM) {
      return List.of();
    }
    return tickets.page(viewer.id(), Tab.ALL, null, LOOKED_AT).items().stream()
        .filter(ticket -> isAbout(article.slug(), ticket))
        .limit(MOST_SHOWN)
        .map(ticket -> own(article.slug(), ticket, frame))
        .toList();
  }

  private static boolean isAbout(String slug, Ticket ticket) {
    var status = ticket.status();
    return switch (slug) {
      case "no-answer" -> status.isAwaitingStaff();
      case "declined" -> ticket.isRefund() && status == TicketStatus.REJECTED;
      case "amount-differs" -> ticket.isRefund() && ticket.quote() != null;
      case "money-late" -> status.isBeingPaid() || status == TicketStatus.REFUNDED;
      default -> false;
    };
  }

  private static OwnCase own(String slug, Ticket ticket, Frame frame) {
    var page = "/tickets/" + ticket.number().value();
    return switch (slug) {
      case "no-answer" ->
          new OwnCase(
              ticket,
              true,
              ticket.urgent()
                  ? List.of()
                  : List.of(Link.to(frame.t("help.own.urgent"), page + "/urgent")));
      case "declined" ->
          new OwnCase(
              ticket, false, List.of(Link.to(frame.t("help.act.declined"), page + "/appeal")));
      default -> new OwnCase(ticket, false, List.of(Link.to(frame.t("help.act." + slug), page)));
    };
  }
}
