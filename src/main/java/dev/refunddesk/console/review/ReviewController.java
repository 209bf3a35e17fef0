package dev.refunddesk.console.review;

import dev.refunddesk.console.review.ReviewPages.Making;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.Leases;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of a ticket (审核): facts, calculation, evidence, history, and the talk about it. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class ReviewController {

  private final Tickets tickets;
  private final Leases leases;
  private final ReviewPages pages;
  private final Templates templates;

  ReviewController(Tickets tickets, Leases leases, ReviewPages pages, Templates templates) {
    this.tickets = tickets;
    this.leases = leases;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping
  Answer show(
      @PathVariable String number,
      @RequestParam(name = "do", required = false) @Nullable String open,
      Frame frame) {
    var making = new Making(open, DecisionForm.EMPTY, false, FormErrors.none());
    return Answer.page(
        templates.consoleReviewShow(frame, pages.of(pages.find(number), making, frame)));
  }

  /** Takes the ticket, and keeps others from deciding on it for a while. */
  @PostMapping("/claim")
  Answer claim(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = pages.find(number);
    tickets.perform(ticket.number(), new TicketAction.Claim(me.actor()));
    leases.take(ticket.number(), me.actor());
    return Answer.seeOther("/desk/tickets/" + ticket.number()).with("review.flash.claimed");
  }

  /** A reply the customer reads, or a note among colleagues. */
  @PostMapping("/messages")
  Answer message(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean internal,
      Frame frame) {
    var ticket = pages.find(number);
    if (text.isBlank()) {
      var errors = FormErrors.none().add("text", frame.t("review.reply.empty"));
      var making = new Making(null, DecisionForm.EMPTY, false, errors);
      return Answer.invalid(templates.consoleReviewShow(frame, pages.of(ticket, making, frame)));
    }
    tickets.perform(
        ticket.number(),
        internal
            ? new TicketAction.Note(me.actor(), text.strip())
            : new TicketAction.Reply(me.actor(), text.strip(), List.of()));
    return Answer.seeOther("/desk/tickets/" + ticket.number()).with("review.flash.sent");
  }

  @GetMapping("/files/{id}")
  Answer file(@PathVariable String number, @PathVariable UUID id) {
    return pages.file(pages.find(number), id);
  }
}
