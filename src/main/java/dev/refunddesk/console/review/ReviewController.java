package dev.refunddesk.console.review;

import dev.refunddesk.console.review.ReviewPages.Making;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Ticket;
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

  /** Where a form of this page was refused, a reload or news from elsewhere find it as well. */
  @GetMapping({
    "",
    "/messages",
    "/approval",
    "/confirmation",
    "/return",
    "/request",
    "/rejection",
    "/snooze"
  })
  Answer show(
      @PathVariable String number,
      @RequestParam(name = "do", required = false) @Nullable String open,
      @RequestParam(required = false) @Nullable String amount,
      Frame frame) {
    var making = Making.of(open, DecisionForm.granting(amount));
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
      var errors = FormErrors.none().add("reply", frame.t("review.reply.empty"));
      return again(ticket, 422, Making.reply("", errors), frame);
    }
    try {
      tickets.perform(
          ticket.number(),
          internal
              ? new TicketAction.Note(me.actor(), text.strip())
              : new TicketAction.Reply(me.actor(), text.strip(), List.of()));
    } catch (Refusal refusal) {
      var errors = FormErrors.none().add("reply", frame.texts().refusal(refusal));
      return again(ticket, refusal.type().status(), Making.reply(text, errors), frame);
    }
    return Answer.seeOther("/desk/tickets/" + ticket.number()).with("review.flash.sent");
  }

  private Answer again(Ticket ticket, int status, Making making, Frame frame) {
    var page = pages.of(ticket, making, frame);
    return Answer.of(status, templates.consoleReviewShow(frame, page));
  }

  @GetMapping("/files/{id}")
  Answer file(@PathVariable String number, @PathVariable UUID id) {
    return pages.file(pages.find(number), id);
  }
}
