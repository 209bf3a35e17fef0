package dev.refunddesk.view;

import dev.refunddesk.kit.DeadlineView;
import dev.refunddesk.kit.StatusTag;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows where a ticket stands. */
public final class Statuses {

  private Statuses() {}

  public static StatusTag tag(TicketStatus status) {
    return switch (status) {
      case NEW -> StatusTag.SUBMITTED;
      case IN_REVIEW -> StatusTag.IN_REVIEW;
      case WAITING_ON_CUSTOMER -> StatusTag.NEED_INFO;
      case AWAITING_APPROVAL -> StatusTag.SECOND;
      case APPROVED -> StatusTag.APPROVED;
      case PAYING -> StatusTag.PAYING;
      case PAYOUT_FAILED -> StatusTag.PAY_FAILED;
      case REFUNDED -> StatusTag.ARRIVED;
      case REJECTED -> StatusTag.DECLINED;
      case APPEALED -> StatusTag.APPEALED;
      case WITHDRAWN -> StatusTag.CANCELLED;
      case CLOSED -> StatusTag.CLOSED;
    };
  }

  /** How much time is left for the next step. */
  public static DeadlineView deadline(TicketStatus status, @Nullable Instant dueAt, Instant now) {
    if (status == TicketStatus.WAITING_ON_CUSTOMER) {
      return DeadlineView.paused(dueAt, now);
    }
    return dueAt == null || !status.isOpen()
        ? DeadlineView.none()
        : DeadlineView.running(dueAt, now);
  }

  /** What happens next, by whom and until when, in one sentence for the customer. */
  public static String next(Ticket ticket, Texts texts) {
    var assignee = ticket.assignee();
    return next(ticket, assignee == null ? texts.t("view.staff") : assignee.name(), texts);
  }

  /** The same without a name, for somebody who has not signed in. */
  public static String nextWithoutNames(Ticket ticket, Texts texts) {
    return next(ticket, texts.t("view.staff"), texts);
  }

  private static String next(Ticket ticket, String who, Texts texts) {
    var due = ticket.dueAt() == null ? "" : texts.deadline(ticket.dueAt());
    var arrives = ticket.arrivesOn() == null ? "" : texts.shortDay(ticket.arrivesOn());
    return switch (ticket.status()) {
      case NEW -> texts.t("view.next.new", due);
      case IN_REVIEW -> texts.t("view.next.in-review", who, due);
      case WAITING_ON_CUSTOMER -> texts.t("view.next.waiting", due);
      case AWAITING_APPROVAL -> texts.t("view.next.second", due);
      case APPROVED -> texts.t("view.next.approved", due);
      case PAYING ->
          arrives.isEmpty()
              ? texts.t("view.next.paying-open")
              : texts.t("view.next.paying", arrives);
      case PAYOUT_FAILED -> texts.t("view.next.payout-failed", due);
      case REFUNDED -> texts.t("view.next.refunded");
      case REJECTED -> texts.t("view.next.rejected");
      case APPEALED -> texts.t("view.next.appealed", due);
      case WITHDRAWN -> texts.t("view.next.withdrawn");
      case CLOSED -> texts.t("view.next.closed");
    };
  }

  /** The reason a customer chose, in words; empty if none was. */
  public static String reason(@Nullable String code, Texts texts) {
    return code == null ? "" : texts.t("view.reason." + Objects.requireNonNull(code));
  }
}
