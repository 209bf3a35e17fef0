package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Refusal;
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

/** The life of a ticket, all of it: what is not listed in {@link #after} is refused. */
public enum TicketStatus {
  /** 待受理. */
  NEW,
  /** 审核中. */
  IN_REVIEW,
  /** 待补充. */
  WAITING_ON_CUSTOMER,
  /** 待复核. */
  AWAITING_APPROVAL,
  /** 已批准. */
  APPROVED,
  /** 打款中. */
  PAYING,
  /** 打款失败. */
  PAYOUT_FAILED,
  /** 已到账. */
  REFUNDED,
  /** 未通过. */
  REJECTED,
  /** 申诉中. */
  APPEALED,
  /** 已取消. */
  WITHDRAWN,
  /** 已完成. */
  CLOSED;

  TicketStatus after(TicketAction action) {
    return switch (action) {
      case Claim _ when this == NEW || this == APPEALED -> IN_REVIEW;
      case Claim _ when isOpen() -> this;
      case Ask _ when isUnderReview() -> WAITING_ON_CUSTOMER;
      case Answer _ when this == WAITING_ON_CUSTOMER -> IN_REVIEW;
      case Approve approve when isUnderReview() -> approve.second() ? AWAITING_APPROVAL : APPROVED;
      case Confirm _ when this == AWAITING_APPROVAL -> APPROVED;
      case SendBack _ when this == AWAITING_APPROVAL -> IN_REVIEW;
      case Undo _ when this == APPROVED || this == AWAITING_APPROVAL || this == REJECTED ->
          IN_REVIEW;
      case Reject _ when isUnderReview() -> REJECTED;
      case Appeal _ when this == REJECTED -> APPEALED;
      case Withdraw _ when canBeWithdrawn() -> WITHDRAWN;
      case Sent _ when this == APPROVED || this == PAYOUT_FAILED -> PAYING;
      case Paid _ when isBeingPaid() -> REFUNDED;
      case PayoutFailed _ when this == APPROVED || this == PAYING -> PAYOUT_FAILED;
      case Close _ when isUnderReview() || this == WAITING_ON_CUSTOMER || this == REFUNDED ->
          CLOSED;
      case Expire _ when this == WAITING_ON_CUSTOMER || this == REFUNDED -> CLOSED;
      case Reopen _ when this == CLOSED -> IN_REVIEW;
      case NotArrived _ when this == PAYING -> this;
      case NotArrived _ when this == REFUNDED -> IN_REVIEW;
      case Nudge _ when isOpen() -> this;
      case MarkUrgent _ when isAwaitingStaff() -> this;
      case Late _ when isAwaitingStaff() || isBeingPaid() -> this;
      case Reply _ when this != CLOSED && this != WITHDRAWN -> this;
      case Note _ -> this;
      default -> throw new Refusal(TicketProblem.NOT_NOW, this, action.kind());
    };
  }

  /** Whether staff may decide now. */
  public boolean isUnderReview() {
    return this == NEW || this == IN_REVIEW || this == APPEALED;
  }

  /** Whether the next step is the shop's. */
  public boolean isAwaitingStaff() {
    return isUnderReview() || this == AWAITING_APPROVAL;
  }

  /** Whether money is decided and not yet there. */
  public boolean isBeingPaid() {
    return this == APPROVED || this == PAYING || this == PAYOUT_FAILED;
  }

  /** Whether anything is still to come of it by itself. */
  public boolean isOpen() {
    return isAwaitingStaff() || this == WAITING_ON_CUSTOMER || isBeingPaid();
  }

  /** Whether the customer may still take it back, as far as the ticket knows. */
  public boolean canBeWithdrawn() {
    return isAwaitingStaff() || this == WAITING_ON_CUSTOMER || this == APPROVED;
  }
}
