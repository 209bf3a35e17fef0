package dev.refunddesk.draft;

import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.attachment.Attachments;
import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Comparison;
import dev.refunddesk.quote.Quote;
import dev.refunddesk.ticket.Opening;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a ticket of a draft, in the transaction that holds the draft's lock. */
@Component
class Submitter {

  private final DraftStore store;
  private final Appraisal appraisal;
  private final Freezer freezer;
  private final Purchases purchases;
  private final Attachments attachments;
  private final Tickets tickets;
  private final InstantSource clock;

  Submitter(
      DraftStore store,
      Appraisal appraisal,
      Freezer freezer,
      Purchases purchases,
      Attachments attachments,
      Tickets tickets,
      InstantSource clock) {
    this.store = store;
    this.appraisal = appraisal;
    this.freezer = freezer;
    this.purchases = purchases;
    this.attachments = attachments;
    this.tickets = tickets;
    this.clock = clock;
  }

  Submission submit(Account customer, Draft draft, int seen) {
    var order = Optional.ofNullable(draft.orderNumber()).flatMap(purchases::find).orElse(null);
    if (draft.type() != TicketType.REFUND || order == null) {
      return question(customer, draft, order);
    }
    var appraised = appraisal.now(draft, order);
    var current = recomputed(draft, appraised.quote());
    if (current.quoteNumber() != draft.quoteNumber() || seen != draft.quoteNumber()) {
      store.update(current);
      return new Submission.Changed();
    }
    return switch (appraised.quote().assessment().verdict()) {
      case AUTO, REVIEW, OUT ->
          open(customer, new Request(draft, order, appraised.quote(), appraised.files()));
      case DOCS, FIX -> {
        store.update(draft);
        yield new Submission.Lacking(appraised.quote().assessment());
      }
    };
  }

  /** With another quote if anything is not as it was shown. */
  private Draft recomputed(Draft draft, Quote now) {
    var frozen = draft.quote();
    if (frozen == null) {
      return draft;
    }
    var comparison = new Comparison(appraisal.shown(draft, frozen), now.assessment());
    return comparison.isSame() ? draft : freezer.freeze(draft, now);
  }

  private Submission question(Account customer, Draft draft, @Nullable Order order) {
    return open(customer, new Request(draft, order, null, attachments.list(draft.folder())));
  }

  /** What a ticket is made of. */
  private record Request(
      Draft draft, @Nullable Order order, @Nullable Quote quote, List<Attachment> files) {}

  private Submission open(Account customer, Request request) {
    var ticket = tickets.open(opening(customer, request));
    request.files().stream()
        .map(Attachment::folder)
        .distinct()
        .forEach(folder -> attachments.move(folder, "ticket:" + ticket.number()));
    store.submitted(request.draft().id(), ticket.number(), clock.instant());
    var amount = ticket.quote();
    if (ticket.verdict() == Verdict.AUTO && amount != null && amount.isPositive()) {
      tickets.perform(ticket.number(), new TicketAction.Approve(Actor.DESK, amount, null, false));
    }
    return new Submission.Opened(ticket.number());
  }

  private static Opening opening(Account customer, Request request) {
    var draft = request.draft();
    var order = request.order();
    var quote = request.quote();
    var reason = draft.answers().reason();
    return new Opening(
        draft.type(),
        draft.answers().subject(),
        new Ticket.Customer(customer.id(), customer.name(), customer.email(), customer.language()),
        new Actor(Actor.Kind.CUSTOMER, customer.id(), customer.name()),
        order == null ? null : reference(order),
        reason == null ? null : reason.name(),
        quote == null ? null : quoted(quote),
        draft.answers().explanation(),
        request.files().stream().map(Attachment::id).toList());
  }

  private static Ticket.OrderRef reference(Order order) {
    var service = order.service();
    return new Ticket.OrderRef(order.number(), service.name(), service.platform().code());
  }

  /** A case outside the policy is opened as an exception: nothing is promised but an answer. */
  private static Opening.Quoted quoted(Quote quote) {
    var assessment = quote.assessment();
    var promised = assessment.verdict() != Verdict.OUT;
    var amount = promised ? assessment.amount().orElse(null) : null;
    return new Opening.Quoted(
        assessment.verdict(),
        amount,
        AssessmentJson.write(quote.assessment()),
        AssessmentJson.write(quote.facts()),
        assessment.dates().reviewBy(),
        promised ? assessment.dates().arrivesOn() : null);
  }
}
