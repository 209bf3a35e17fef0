package dev.refunddesk.demo;

import dev.refunddesk.demo.Fate.Ending;
import dev.refunddesk.demo.People.Cast;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.draft.Reason;
import dev.refunddesk.draft.Submission;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.payout.work.PayoutWorkers;
import dev.refunddesk.platform.DeskClock;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.ticket.Decisions;
import dev.refunddesk.ticket.Decisions.Granting;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays what customers and staff of the made-up shop do, each act at its own time in the past. */
@Component
class Life {

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

  /** Does something at a moment, and lets everybody hear of it who is to. */
  void at(Instant moment, Runnable act) {
    DeskClock.at(
        moment,
        () -> {
          act.run();
          outbox.drain();
          payouts.drain();
          outbox.drain();
        });
  }

  /** Plays a fate as far as it comes without the bank; a draft has no ticket. */
  Optional<TicketNumber> play(Fate fate, Instant now, Cast cast) {
    var opened = new AtomicReference<@Nullable TicketNumber>();
    at(now.minus(fate.opened()), () -> opened.set(open(fate)));
    var ticket = Optional.ofNullable(opened.get());
    ticket.ifPresent(number -> new Acts(fate, now, number).goOn(cast));
    return ticket;
  }

  private @Nullable TicketNumber open(Fate fate) {
    var customer = fate.customer();
    var draft = drafts.startRefund(customer, fate.order().number(), fate.say(Words.SUBJECT));
    var which = Math.floorMod(fate.order().number().hashCode(), Words.REASONS.size());
    var reason = List.of(Reason.values()).get(which);
    var text = fate.say(Words.REASONS.get(which));
    var answers = new Answers(fate.say(Words.SUBJECT), reason, text, true);
    if (fate.ending() == Ending.DRAFT) {
      drafts.save(draft, answers);
      return null;
    }
    var submitted = drafts.submit(customer, draft.id(), answers, draft.quoteNumber());
    if (submitted instanceof Submission.Changed) {
      submitted = drafts.submit(customer, draft.id(), answers, draft.quoteNumber());
    }
    return submitted instanceof Submission.Opened(var number) ? number : null;
  }

  /** A question that is not about a refund, and its answer. */
  void ask(Fate fate, Instant now, Cast cast) {
    var opened = new AtomicReference<@Nullable TicketNumber>();
    at(
        now.minus(fate.opened()),
        () -> {
          var draft = drafts.start(fate.customer(), TicketType.BILLING, fate.order().number());
          var subject = fate.say(Words.QUESTION_SUBJECT);
          var answers = new Answers(subject, null, fate.say(Words.QUESTION), false);
          if (drafts.submit(fate.customer(), draft.id(), answers, 0)
              instanceof Submission.Opened(var number)) {
            opened.set(number);
          }
        });
    var answer = fate.say(Words.QUESTION_ANSWER);
    var acts = new Acts(fate, now, Objects.requireNonNull(opened.get()));
    acts.later(1, new TicketAction.Claim(cast.agent()));
    acts.later(2, new TicketAction.Reply(cast.agent(), answer, List.of()));
    if (fate.ending() == Ending.CLOSED) {
      acts.later(20, new TicketAction.Close(cast.agent()));
    }
  }

  /** What happens to one ticket after it was opened. */
  private final class Acts {

    private final Fate fate;
    private final Instant opened;
    private final TicketNumber number;
    private final Actor customer;

    Acts(Fate fate, Instant now, TicketNumber number) {
      this.fate = fate;
      this.opened = now.minus(fate.opened());
      this.number = number;
      var account = fate.customer();
      this.customer = new Actor(Actor.Kind.CUSTOMER, account.id(), account.name());
    }

    void goOn(Cast cast) {
      var agent = cast.agent();
      switch (fate.ending()) {
        case DRAFT, NEW -> {}
        case URGENT -> later(1, new TicketAction.MarkUrgent(customer, "BUSINESS"));
        case WITHDRAWN -> later(3, new TicketAction.Withdraw(customer));
        case CLAIMED -> later(1, new TicketAction.Claim(agent));
        case ANSWERED -> {
          later(1, new TicketAction.Claim(agent));
          later(2, new TicketAction.Reply(agent, fate.say(Words.REPLY), List.of()));
        }
        case WAITING ->
            later(2, () -> new TicketAction.Ask(agent, fate.say(Words.ASK), tickets.answerBy()));
        case REJECTED, APPEALED -> decline(agent);
        case SECOND, APPROVED, PARTLY, PAYING, PAYOUT_FAILED, PAID, CLOSED -> grant(cast);
      }
    }

    private void decline(Actor agent) {
      var clause = fate.say(Words.CLAUSE);
      later(2, new TicketAction.Reject(agent, clause, fate.say(Words.DECLINE), null));
      if (fate.ending() == Ending.APPEALED) {
        var text = fate.say(Words.APPEAL);
        later(5, new TicketAction.Appeal(customer, "SPECIAL", text, List.of()));
      }
    }

    private void grant(Cast cast) {
      at(
          opened.plus(Duration.ofHours(3)),
          () -> {
            var ticket = tickets.get(number);
            var quote = ticket.quote();
            if (ticket.status() == TicketStatus.NEW && quote != null && quote.isPositive()) {
              decisions.approve(
                  new Granting(number, ticket.version(), quote, null, false), cast.agent());
            }
          });
      if (fate.ending() != Ending.SECOND
          && tickets.get(number).status() == TicketStatus.AWAITING_APPROVAL) {
        later(4, new TicketAction.Confirm(cast.finance()));
      }
    }

    void later(int hours, TicketAction action) {
      later(hours, () -> action);
    }

    private void later(int hours, Supplier<TicketAction> action) {
      at(opened.plus(Duration.ofHours(hours)), () -> tickets.perform(number, action.get()));
    }
  }
}
