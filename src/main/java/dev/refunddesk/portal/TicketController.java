package dev.refunddesk.portal;

import dev.refunddesk.draft.Drafts;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.CustomerTickets;
import dev.refunddesk.ticket.work.CustomerTickets.Tab;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer's own tickets (我的工单). */
@Controller
@RequestMapping("/tickets")
class TicketController {

  private static final int PAGE = 20;

  private final Tickets tickets;
  private final CustomerTickets own;
  private final TicketPages pages;
  private final Drafts drafts;
  private final Templates templates;

  TicketController(
      Tickets tickets, CustomerTickets own, TicketPages pages, Drafts drafts, Templates templates) {
    this.tickets = tickets;
    this.own = own;
    this.pages = pages;
    this.drafts = drafts;
    this.templates = templates;
  }

  @GetMapping
  JteModel index(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "open") String tab,
      @RequestParam(required = false) @Nullable String before,
      Frame frame) {
    var chosen = tab(tab);
    var list =
        new TicketList(chosen, own.page(me.id(), chosen, before, PAGE), drafts.listOpen(me.id()));
    return templates.portalTicketIndex(frame, list);
  }

  private static Tab tab(String name) {
    return Arrays.stream(Tab.values())
        .filter(tab -> tab.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(Tab.OPEN);
  }

  /** Where a reply was refused, a reload or news from elsewhere find the ticket as well. */
  @GetMapping({"/{number}", "/{number}/messages", "/{number}/messages/files/{file}/delete"})
  Answer show(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    var ticket = find(me, number);
    if (!ticket.number().value().equals(number)) {
      return Answer.seeOther("/tickets/" + ticket.number());
    }
    return Answer.page(templates.portalTicketShow(frame, pages.of(ticket, frame)));
  }

  /** The confirmation; it can be kept and opened again at any time. */
  @GetMapping("/{number}/submitted")
  JteModel submitted(
      @AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    return templates.portalTicketSubmitted(frame, pages.of(find(me, number), frame));
  }

  @GetMapping("/{number}/files/{id}")
  Answer file(
      @AuthenticationPrincipal SignedIn me, @PathVariable String number, @PathVariable UUID id) {
    return pages.file(find(me, number), id);
  }

  private Ticket find(SignedIn me, String typed) {
    return TicketNumber.read(typed)
        .map(number -> tickets.getOf(me.asCustomer(), number))
        .orElseThrow(() -> new Refusal(TicketProblem.NOT_FOUND, typed));
  }
}
