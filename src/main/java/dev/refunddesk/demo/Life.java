package dev.refunddesk.demo;

import dev.refunddesk.demo.People.Cast;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.draft.Reason;
import dev.refunddesk.draft.Submission;
import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.payout.work.PayoutWorkers;
import dev.refunddesk.platform.DeskClock;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.ticket.Decisions;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays tickets of the made-up shop as far as they are to come. */
@Component
class Life {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Drafts drafts;
  private final Tickets tickets;
  private final Decisions decisions;
  private final PayoutWorkers payouts;
  private final Outbox outbox;

  Life(Drafts drafts, Tickets tickets, Decisions decisions, PayoutWorkers payouts, Outbox outbox) {
    this.drafts = drafts;
    this.tickets = tickets;
    this.decisions = decisions;
    this.payouts = payouts;
    this.outbox = outbox;
  }

  /** How far a ticket comes. */
  enum Ending {
    NEW,
    CLAIMED,
    ANSWERED,
    WAITING,
    APPROVED,
    PAID,
    REJECTED,
    APPEALED,
    WITHDRAWN,
    URGENT
  }

  /** One ticket's fate. */
  record Fate(Account customer, Order order, Ending ending, Instant opened) {}

  /** Plays it; an order the policy does not take yet stays without a ticket. */
  void play(Fate fate, Cast cast) {
    open(fate).ifPresent(number -> goOn(fate, number, cast));
  }

  private Optional<TicketNumber> open(Fate fate) {
    var opened = new AtomicReference<@Nullable TicketNumber>();
    DeskClock.at(
        fate.opened(),
        () -> {
          var customer = fate.customer();
          var draft = drafts.startRefund(customer, fate.order().number(), "VPS退款申请");
          if (drafts.submit(customer, draft.id(), answers(fate))
              instanceof Submission.Opened(var it)) {
            opened.set(it);
          }
        });
    return Optional.ofNullable(opened.get());
  }

  private static Answers answers(Fate fate) {
    var index = Math.floorMod(fate.order().number().hashCode(), Words.REASONS.size());
    return new Answers("VPS退款申请", reason(index), Words.REASONS.get(index), true);
  }

  private static Reason reason(int index) {
    return List.of(Reason.values()).get(index % Reason.values().length);
  }

  private void goOn(Fate fate, TicketNumber number, Cast cast) {
    var customer = new Actor(Actor.Kind.CUSTOMER, fate.customer().id(), fate.customer().name());
    var agent = cast.agent();
    switch (fate.ending()) {
      case NEW -> {}
      case CLAIMED -> later(fate, 1, number, new TicketAction.Claim(agent));
      case ANSWERED -> {
        later(fate, 1, number, new TicketAction.Claim(agent));
        later(fate, 2, number, new TicketAction.Reply(agent, Words.REPLY, List.of()));
      }
      case WAITING -> {
        later(fate, 1, number, new TicketAction.Claim(agent));
        ask(fate, number, agent);
      }
      case APPROVED, PAID -> approve(fate, number, agent);
      case REJECTED, APPEALED -> {
        later(fate, 2, number, new TicketAction.Reject(agent, Words.CLAUSE, Words.DECLINE, null));
        if (fate.ending() == Ending.APPEALED) {
          var appeal = new TicketAction.Appeal(customer, "SPECIAL", Words.APPEAL, List.of());
          later(fate, 5, number, appeal);
        }
      }
      case WITHDRAWN -> later(fate, 3, number, new TicketAction.Withdraw(customer));
      case URGENT -> later(fate, 1, number, new TicketAction.MarkUrgent(customer, "BUSINESS"));
    }
    outbox.drain();
  }

  private void ask(Fate fate, TicketNumber number, Actor agent) {
    DeskClock.at(
        fate.opened().plus(HOUR.multipliedBy(2)),
        () -> tickets.perform(number, new TicketAction.Ask(agent, Words.ASK, tickets.answerBy())));
  }

  private void approve(Fate fate, TicketNumber number, Actor agent) {
    var ticket = tickets.get(number);
    if (!ticket.status().isUnderReview() || ticket.quote() == null || ticket.quote().isZero()) {
      return;
    }
    DeskClock.at(fate.opened().plus(HOUR.multipliedBy(3)), () -> grant(ticket, agent));
    if (fate.ending() == Ending.PAID) {
      DeskClock.at(fate.opened().plus(HOUR.multipliedBy(20)), payouts::drain);
    }
  }

  private void grant(Ticket ticket, Actor agent) {
    var quote = ticket.quote();
    if (quote != null) {
      decisions.approve(
          new Decisions.Granting(ticket.number(), ticket.version(), quote, null), agent);
    }
  }

  private void later(Fate fate, int hours, TicketNumber number, TicketAction action) {
    if (!tickets.get(number).status().isUnderReview() && !(action instanceof TicketAction.Appeal)) {
      return;
    }
    DeskClock.at(
        fate.opened().plus(HOUR.multipliedBy(hours)), () -> tickets.perform(number, action));
  }
}
