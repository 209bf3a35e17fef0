package dev.refunddesk.ticket;

import dev.refunddesk.calendar.BusinessCalendar;
import dev.refunddesk.ticket.TicketAction.Answer;
import dev.refunddesk.ticket.TicketAction.Appeal;
import dev.refunddesk.ticket.TicketAction.Approve;
import dev.refunddesk.ticket.TicketAction.Ask;
import dev.refunddesk.ticket.TicketAction.Claim;
import dev.refunddesk.ticket.TicketAction.Close;
import dev.refunddesk.ticket.TicketAction.Confirm;
import dev.refunddesk.ticket.TicketAction.Expire;
import dev.refunddesk.ticket.TicketAction.Late;
import dev.refunddesk.ticket.TicketAction.MarkUrgent;
import dev.refunddesk.ticket.TicketAction.NotArrived;
import dev.refunddesk.ticket.TicketAction.Note;
import dev.refunddesk.ticket.TicketAction.Nudge;
import dev.refunddesk.ticket.TicketAction.Paid;
import dev.refunddesk.ticket.TicketAction.PayoutFailed;
import dev.refunddesk.ticket.TicketAction.Reject;
import dev.refunddesk.ticket.TicketAction.Reopen;
import dev.refunddesk.ticket.TicketAction.Reply;
import dev.refunddesk.ticket.TicketAction.SendBack;
import dev.refunddesk.ticket.TicketAction.Sent;
import dev.refunddesk.ticket.TicketAction.Undo;
import dev.refunddesk.ticket.TicketAction.Withdraw;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** By when the next step of a ticket is due, in the shop's working time. */
record ServiceLevel(BusinessCalendar calendar, ZoneId zone) {

  private static final int REVIEW_DAYS = 1;
  private static final int APPEAL_DAYS = 2;
  private static final int PAYOUT_DAYS = 1;
  private static final int ANSWER_DAYS = 3;

  /** Priority means an answer within two working hours. */
  private static final Duration URGENT = Duration.ofHours(2);

  /** A refund that arrived stays open this long for a word that it did not. */
  private static final Duration REST = Duration.ofDays(7);

  /** The deadline after an action; {@code before} is the one that ran until then. */
  @Nullable Instant dueAfter(TicketAction action, @Nullable Instant before, Instant at) {
    return switch (action) {
      case Ask ask -> ask.answerBy();
      case Answer _, Reopen _, SendBack _, Undo _, Late _, NotArrived _ ->
          closeAfter(at, REVIEW_DAYS);
      case Appeal _ -> closeAfter(at, APPEAL_DAYS);
      case Approve approve -> closeAfter(at, approve.second() ? REVIEW_DAYS : PAYOUT_DAYS);
      case Confirm _, PayoutFailed _ -> closeAfter(at, PAYOUT_DAYS);
      case MarkUrgent _ -> earlier(before, afterOpening(at));
      case Nudge _ -> before == null ? null : earlier(before, closeAfter(at, 0));
      case Paid _ -> at.plus(REST);
      case Reject _, Withdraw _, Sent _, Close _, Expire _ -> null;
      case Claim _, Reply _, Note _ -> before;
    };
  }

  /** Until when a new ticket is answered. */
  Instant reviewBy(Instant at) {
    return closeAfter(at, REVIEW_DAYS);
  }

  /** How long a customer has for what is asked for, unless staff say otherwise. */
  Instant answerBy(Instant at) {
    return closeAfter(at, ANSWER_DAYS);
  }

  /**
   * The close of the nth working day after a moment; none means today's, or the next open day's.
   */
  private Instant closeAfter(Instant at, int workingDays) {
    var day = at.atZone(zone).toLocalDate();
    if (workingDays > 0) {
      return calendar.closeOf(calendar.after(day, workingDays), zone);
    }
    var open = calendar.nextOpening(at, zone);
    return calendar.closeOf(open.atZone(zone).toLocalDate(), zone);
  }

  private Instant afterOpening(Instant at) {
    var open = calendar.nextOpening(at, zone);
    var close = calendar.closeOf(open.atZone(zone).toLocalDate(), zone);
    var left = Duration.between(open, close);
    if (left.compareTo(URGENT) >= 0) {
      return open.plus(URGENT);
    }
    return calendar.nextOpening(close, zone).plus(URGENT.minus(left));
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one != null && one.isBefore(other) ? one : other;
  }
}
