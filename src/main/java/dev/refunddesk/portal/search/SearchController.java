package dev.refunddesk.portal.search;

import dev.refunddesk.help.Article;
import dev.refunddesk.help.HelpSearch;
import dev.refunddesk.identity.Permission;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.OrderSearch;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.TicketSearch;
import dev.refunddesk.ticket.work.TicketSearch.Asked;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The site search (搜索): tickets, orders with their services, help. */
@Controller
class SearchController {

  private static final int SHOWN = 20;
  private static final int LONGEST = 100;

  private final Tickets tickets;
  private final TicketSearch ticketSearch;
  private final OrderSearch orderSearch;
  private final HelpSearch help;
  private final TextsSource texts;
  private final Templates templates;

  SearchController(
      Tickets tickets,
      TicketSearch ticketSearch,
      OrderSearch orderSearch,
      HelpSearch help,
      TextsSource texts,
      Templates templates) {
    this.tickets = tickets;
    this.ticketSearch = ticketSearch;
    this.orderSearch = orderSearch;
    this.help = help;
    this.texts = texts;
    this.templates = templates;
  }

  @GetMapping({"/search", "/desk/search"})
  Answer show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      Frame frame) {
    var question = q.strip();
    if (question.length() > LONGEST) {
      question = question.substring(0, LONGEST);
    }
    var staff = me.may(Permission.REVIEW_TICKETS);
    var number = TicketNumber.read(question).flatMap(tickets::find);
    if (number.isPresent() && (staff || number.get().customer().id().equals(me.id()))) {
      return Answer.seeOther((staff ? "/desk/tickets/" : "/tickets/") + number.get().number());
    }
    var asked = new Asked(question, after);
    var hits =
        staff ? ticketSearch.ofAll(asked, SHOWN) : ticketSearch.ofCustomer(me.id(), asked, SHOWN);
    var found =
        after == null
            ? new Found(
                question,
                staff,
                Entry.find(question, me, texts),
                hits,
                orders(me, staff, question),
                help(question, frame))
            : new Found(question, staff, List.of(), hits, List.of(), List.of());
    return Answer.page(templates.portalSearchShow(frame, found));
  }

  private List<OrderSearch.Hit> orders(SignedIn me, boolean staff, String question) {
    if (question.isEmpty()) {
      return List.of();
    }
    return staff
        ? orderSearch.ofAll(question, SHOWN)
        : orderSearch.ofCustomer(me.account().email(), question, SHOWN);
  }

  private List<Article> help(String question, Frame frame) {
    return question.isEmpty() ? List.of() : help.find(question, frame.language(), SHOWN);
  }
}
