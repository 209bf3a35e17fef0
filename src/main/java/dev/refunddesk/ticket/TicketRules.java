package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.ticket.TicketAction.Appeal;
import dev.refunddesk.ticket.TicketAction.Approve;
import dev.refunddesk.ticket.TicketAction.Claim;
import dev.refunddesk.ticket.TicketAction.Confirm;
import dev.refunddesk.ticket.TicketAction.MarkUrgent;
import dev.refunddesk.ticket.TicketAction.Nudge;
import dev.refunddesk.ticket.TicketAction.Reject;
import dev.refunddesk.ticket.TicketAction.Reopen;
import dev.refunddesk.ticket.TicketAction.SendBack;
import dev.refunddesk.ticket.TicketAction.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may do what to a ticket beyond what its status says. */
final class TicketRules {

  private static final Duration BETWEEN_NUDGES = Duration.ofHours(20);
  private static final Duration REOPENS_FOR = Duration.ofDays(30);

  private TicketRules() {}

  /** Refuses what the status would allow, but not now or not by this person. */
  static void check(Ticket ticket, TicketAction action, Instant at) {
    switch (action) {
      case Approve approve -> checkGrant(ticket, approve);
      case Reject _ -> checkHearer(ticket, action.by());
      case Claim _ -> checkHearer(ticket, action.by());
      case Confirm _, SendBack _ -> checkSecondPerson(ticket, action.by());
      case Undo _ -> checkDecider(ticket, action.by());
      case MarkUrgent _ -> refuseIf(ticket.urgent(), TicketProblem.ALREADY_URGENT, ticket);
      case Nudge _ -> checkNudge(ticket, at);
      case Reopen _ -> checkReopening(ticket, at);
      case Appeal _ -> refuseIf(!ticket.isRefund(), TicketProblem.NOT_A_REFUND, ticket);
      default -> {}
    }
  }

  private static void checkGrant(Ticket ticket, Approve approve) {
    refuseIf(!ticket.isRefund(), TicketProblem.NOT_A_REFUND, ticket);
    checkHearer(ticket, approve.by());
    var quote = ticket.quote();
    if (quote != null && !quote.equals(approve.amount()) && isBlank(approve.reason())) {
      throw new Refusal(TicketProblem.CHANGED_WITHOUT_REASON, quote);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** An appeal is heard by somebody who did not decide before. */
  private static void checkHearer(Ticket ticket, Actor by) {
    var decided = ticket.status() == TicketStatus.APPEALED && is(ticket.decider(), by);
    refuseIf(decided, TicketProblem.DECIDED_BEFORE, ticket);
  }

  private static void checkSecondPerson(Ticket ticket, Actor by) {
    refuseIf(is(ticket.decider(), by), TicketProblem.OWN_DECISION, ticket);
  }

  private static void checkDecider(Ticket ticket, Actor by) {
    refuseIf(!is(ticket.decider(), by), TicketProblem.NOT_NOW, ticket);
  }

  private static void checkNudge(Ticket ticket, Instant at) {
    var last = ticket.nudgedAt();
    var recent = last != null && Duration.between(last, at).compareTo(BETWEEN_NUDGES) < 0;
    refuseIf(recent, TicketProblem.NUDGED_TODAY, ticket);
  }

  private static void checkReopening(Ticket ticket, Instant at) {
    var late = Duration.between(ticket.updatedAt(), at).compareTo(REOPENS_FOR) > 0;
    refuseIf(late, TicketProblem.TOO_LATE_TO_REOPEN, ticket);
  }

  private static boolean is(Ticket.@Nullable Person person, Actor by) {
    return person != null && Objects.equals(person.id(), by.id());
  }

  private static void refuseIf(boolean condition, TicketProblem problem, Ticket ticket) {
    if (condition) {
      throw new Refusal(problem, ticket.number().value());
    }
  }
}
