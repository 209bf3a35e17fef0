package dev.refunddesk.console.review;

import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.ThreadItem;
import dev.refunddesk.kit.VerdictView;
import dev.refunddesk.macro.Macro;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.work.Leases.Lease;
import dev.refunddesk.ticket.work.Snoozes.Snooze;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the review of a ticket shows.
 *
 * @param verdict what the policy said at submission; absent for other questions
 * @param findings the conditions, required and actual
 * @param upstream what the platform owes the shop; absent for other questions
 * @param recomputed what comes out with what is known now; absent if the same, or decided
 * @param order absent for a general question
 * @param onIt who is on it
 * @param aside whether it was put aside, and until when it may be
 * @param letter what the customer reads when the suggestion is approved; absent without one
 * @param open which decision is being made, such as {@code approve}; absent before a choice
 * @param form what was typed in it so far
 * @param barred why the viewer, of all people, may not decide; absent otherwise
 * @param reply what was typed to the customer and is not sent yet
 * @param macros texts to insert into the reply
 * @param change what somebody else did while the form was filled in; absent if nobody was faster
 */
public record ReviewPage(
    Ticket ticket,
    @Nullable VerdictView verdict,
    List<Finding> findings,
    @Nullable Recomputed recomputed,
    @Nullable UpstreamView upstream,
    @Nullable Order order,
    List<ThreadItem> thread,
    List<Payout> payouts,
    OnIt onIt,
    Aside aside,
    @Nullable String letter,
    @Nullable String open,
    DecisionForm form,
    String reply,
    List<Macro> macros,
    boolean second,
    @Nullable String barred,
    @Nullable Change change,
    FormErrors errors) {

  /** What somebody did to the ticket, when, and what it says in the conversation. */
  public record Change(String who, Instant at, List<ThreadItem> news) {}

  /**
   * Who is on a ticket just now.
   *
   * @param lease who decides on it; absent if nobody
   * @param mine whether that is the viewer
   * @param viewers who else looks at it
   */
  public record OnIt(@Nullable Lease lease, boolean mine, List<String> viewers) {

    public OnIt {
      viewers = List.copyOf(viewers);
    }
  }

  /**
   * Whether a ticket was put aside.
   *
   * @param now until when it is; absent if it is not
   * @param until what the form suggests, as a browser writes it: {@code 2026-03-18T17:30}; absent
   *     where nothing may be put aside
   */
  public record Aside(@Nullable Snooze now, @Nullable String until) {}

  /** Who else decides on it; absent if nobody. */
  public @Nullable Lease lease() {
    return onIt.mine() ? null : onIt.lease();
  }

  /** Whether the acts stay away, because somebody else is deciding. */
  public boolean isLocked() {
    return lease() != null && errors.isEmpty() && change == null;
  }

  public String path() {
    return "/desk/tickets/" + ticket.number();
  }

  /** What the policy suggests to grant; absent if it suggests nothing. */
  public @Nullable Money suggested() {
    return ticket.due();
  }

  public boolean mayDecide() {
    return barred == null && ticket.status().isUnderReview();
  }

  /** Whether an amount may be granted or refused; once money has left, only words are left. */
  public boolean mayGrant() {
    return ticket.isRefund() && !isPaid();
  }

  /** Whether it can wait for a while: not beyond its deadline, which goes on. */
  public boolean maySnooze() {
    return mayDecide() && aside.until() != null && aside.now() == null;
  }

  /** Whether nothing is left to do but to end it. */
  public boolean mayClose() {
    return (mayDecide() && !mayGrant()) || ticket.status() == TicketStatus.REFUNDED;
  }

  private boolean isPaid() {
    return payouts.stream()
        .anyMatch(payout ->
            payout.status() != PayoutStatus.CANCELLED && payout.status() != PayoutStatus.REPLACED);
  }

  /** Whether some of the money has arrived, so that there is something to state. */
  public boolean hasStatement() {
    return payouts.stream().anyMatch(payout -> payout.status() == PayoutStatus.SETTLED);
  }

  public boolean mayConfirm() {
    return barred == null && ticket.status() == TicketStatus.AWAITING_APPROVAL;
  }

  /** Whether the decision that was chosen can still be made. */
  public boolean isMaking() {
    return open != null && (mayDecide() || mayConfirm());
  }

  /** What was typed for a decision that somebody else has made. */
  public boolean hasLeftover() {
    return change != null && !isMaking() && !form.words().isEmpty();
  }

  public boolean mayUndo() {
    return ticket.status() == TicketStatus.APPROVED
        || ticket.status() == TicketStatus.AWAITING_APPROVAL
        || ticket.status() == TicketStatus.REJECTED;
  }

  public boolean isOpen(String decision) {
    return decision.equals(open);
  }
}
