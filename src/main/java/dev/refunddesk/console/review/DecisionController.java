package dev.refunddesk.console.review;

import dev.refunddesk.console.review.ReviewPages.Making;
import dev.refunddesk.identity.Permission;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Decisions;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.Leases;
import dev.refunddesk.ticket.work.TicketQueue;
import dev.refunddesk.ticket.work.TicketQueue.Filter;
import dev.refunddesk.ticket.work.TicketQueue.View;
import gg.jte.generated.precompiled.Templates;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Decisions on a ticket: to approve is to create an approval. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DecisionController {

  private static final int LOOK_AHEAD = 20;

  private final Tickets tickets;
  private final Decisions decisions;
  private final TicketQueue queue;
  private final Leases leases;
  private final ReviewPages pages;
  private final Templates templates;

  DecisionController(
      Tickets tickets,
      Decisions decisions,
      TicketQueue queue,
      Leases leases,
      ReviewPages pages,
      Templates templates) {
    this.tickets = tickets;
    this.decisions = decisions;
    this.queue = queue;
    this.leases = leases;
    this.pages = pages;
    this.templates = templates;
  }

  @PostMapping("/approval")
  Answer approve(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      DecisionForm form,
      Frame frame) {
    var ticket = pages.find(number);
    var making = Making.of(form.isForTwo() ? "second" : "approve", form);
    var amount = amount(ticket, form);
    if (amount.isEmpty()) {
      making.errors().add("amount", frame.t("review.amount.wrong"));
      return again(ticket, making, frame);
    }
    var reason = form.words().isEmpty() ? null : form.words();
    var granting =
        new Decisions.Granting(ticket.number(), form.seen(), amount.get(), reason, form.isForTwo());
    return decide(
        new Act(me, ticket, making, frame), () -> decisions.approve(granting, me.actor()));
  }

  private Optional<Money> amount(Ticket ticket, DecisionForm form) {
    try {
      var typed = Objects.requireNonNullElse(form.amount(), "").replace(",", "").strip();
      var amount = Money.of(new BigDecimal(typed), pages.currency(ticket));
      return Optional.of(amount).filter(Money::isPositive);
    } catch (NumberFormatException | ArithmeticException notAnAmount) {
      return Optional.empty();
    }
  }

  @PostMapping("/confirmation")
  Answer confirm(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      DecisionForm form,
      Frame frame) {
    me.demand(Permission.APPROVE_SECOND);
    var ticket = pages.find(number);
    var making = Making.of("confirm", form);
    return decide(
        new Act(me, ticket, making, frame),
        () -> tickets.perform(ticket.number(), form.seen(), new TicketAction.Confirm(me.actor())));
  }

  @PostMapping("/return")
  Answer sendBack(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      DecisionForm form,
      Frame frame) {
    me.demand(Permission.APPROVE_SECOND);
    var ticket = pages.find(number);
    var making = Making.of("return", form);
    var action = new TicketAction.SendBack(me.actor(), form.words());
    return perform(new Act(me, ticket, making, frame), action);
  }

  @PostMapping("/request")
  Answer ask(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      DecisionForm form,
      Frame frame) {
    var ticket = pages.find(number);
    var making = Making.of("ask", form);
    var action = new TicketAction.Ask(me.actor(), form.words(), tickets.answerBy());
    return perform(new Act(me, ticket, making, frame), action);
  }

  @PostMapping("/rejection")
  Answer reject(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      DecisionForm form,
      Frame frame) {
    var ticket = pages.find(number);
    var making = Making.of("reject", form);
    var clause = Objects.requireNonNullElse(form.clause(), "").strip();
    if (clause.isEmpty()) {
      making.errors().add("clause", frame.t("review.clause.required"));
      return again(ticket, making, frame);
    }
    var action = new TicketAction.Reject(me.actor(), clause, form.words(), form.note());
    return perform(new Act(me, ticket, making, frame), action);
  }

  @PostMapping("/undo")
  Answer undo(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = pages.find(number);
    tickets.perform(ticket.number(), new TicketAction.Undo(me.actor()));
    return Answer.seeOther("/desk/tickets/" + ticket.number()).with("review.flash.undone");
  }

  @PostMapping("/close")
  Answer close(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = pages.find(number);
    tickets.perform(ticket.number(), new TicketAction.Close(me.actor()));
    return Answer.seeOther("/desk/tickets/" + ticket.number());
  }

  /** Who decides on what, with what typed, on which page. */
  private record Act(SignedIn me, Ticket ticket, Making making, Frame frame) {}

  /** A decision that says something to somebody; without words it is asked for them. */
  private Answer perform(Act act, TicketAction action) {
    var form = act.making().form();
    if (form.words().isEmpty()) {
      act.making().errors().add("text", act.frame().t("review.text.required"));
      return again(act.ticket(), act.making(), act.frame());
    }
    return decide(act, () -> tickets.perform(act.ticket().number(), form.seen(), action));
  }

  /** Decides and leads to the next ticket; when somebody was faster, the text stays. */
  private Answer decide(Act act, Runnable decision) {
    try {
      decision.run();
      leases.release(act.ticket().number(), act.me().actor());
      return Answer.seeOther(next(act.me(), act.frame()))
          .with("review.flash.decided", act.ticket().number().value());
    } catch (Refusal refusal) {
      return refused(act, refusal);
    }
  }

  private Answer refused(Act act, Refusal refusal) {
    var making = act.making();
    if (refusal.type() == TicketProblem.STALE) {
      making = making.afterSomebodyElse();
    } else {
      var field = refusal.type() == TicketProblem.CHANGED_WITHOUT_REASON ? "text" : "decision";
      making.errors().add(field, act.frame().texts().refusal(refusal));
    }
    var page = pages.of(pages.find(act.ticket().number().value()), making, act.frame());
    return Answer.of(refusal.type().status(), templates.consoleReviewShow(act.frame(), page));
  }

  private Answer again(Ticket ticket, Making making, Frame frame) {
    return Answer.invalid(templates.consoleReviewShow(frame, pages.of(ticket, making, frame)));
  }

  private String next(SignedIn me, Frame frame) {
    var filter = new Filter(View.OURS, me.id(), null, null, null);
    return queue.page(filter, frame.now(), LOOK_AHEAD).items().stream()
        .filter(row -> row.holderName() == null || row.holderName().equals(me.actor().name()))
        .filter(row -> isFor(me, row.status()))
        .findFirst()
        .map(row -> "/desk/tickets/" + row.number())
        .orElse("/desk/queue");
  }

  /** What waits for a second approval is not for those who may not give one. */
  private static boolean isFor(SignedIn me, TicketStatus status) {
    return status != TicketStatus.AWAITING_APPROVAL || me.may(Permission.APPROVE_SECOND);
  }
}
