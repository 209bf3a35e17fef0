package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a number, as it stands now.
 *
 * @param order the order it is about; absent for a general question
 * @param reason the code of the refund reason the customer chose
 * @param quote the amount promised at submission; absent unless it is a refund that could be
 *     computed
 * @param verdict what the policy said at submission
 * @param amount what was granted; absent before
 * @param assignee who works on it
 * @param decider who decided last; somebody else hears an appeal
 * @param dueAt when the next step is due, whoever's it is; absent when nothing is
 * @param arrivesOn when all of the money is promised to be there
 * @param lateCount how often a promised answer was late
 * @param version counts the changes; a form says which one it was drawn from
 */
public record Ticket(
    TicketNumber number,
    TicketType type,
    TicketStatus status,
    String subject,
    Customer customer,
    @Nullable OrderRef order,
    @Nullable String reason,
    @Nullable Money quote,
    @Nullable Verdict verdict,
    @Nullable Money amount,
    boolean urgent,
    @Nullable Person assignee,
    @Nullable Person decider,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant dueAt,
    @Nullable LocalDate arrivesOn,
    @Nullable Instant nudgedAt,
    int lateCount,
    long version) {

  /** Who asks. */
  public record Customer(UUID id, String name, String email, Language language) {}

  /** What it is about, as it was called when the ticket was opened. */
  public record OrderRef(String number, String serviceName, String platform) {}

  /** A member of staff. */
  public record Person(UUID id, String name) {}

  /** What the customer is to get as things stand: the grant, before it the quote. */
  public @Nullable Money due() {
    return amount == null ? quote : amount;
  }

  public boolean isRefund() {
    return type == TicketType.REFUND;
  }

  /**
   * What the ticket becomes by an action.
   *
   * @throws dev.refunddesk.kernel.Refusal if it is not the time for it, or not this person's
   */
  Ticket after(TicketAction action, Instant at, ServiceLevel level) {
    var next = status.after(action);
    TicketRules.check(this, action, at);
    return new Ticket(
        number,
        type,
        next,
        subject,
        customer,
        order,
        reason,
        quote,
        verdict,
        action instanceof TicketAction.Approve approve ? approve.amount() : keptAmount(action),
        urgent || action instanceof TicketAction.MarkUrgent,
        assigneeAfter(action),
        deciderAfter(action),
        createdAt,
        at,
        level.dueAfter(action, dueAt, at),
        arrivesOn,
        action instanceof TicketAction.Nudge ? at : nudgedAt,
        action instanceof TicketAction.Late ? lateCount + 1 : lateCount,
        version + 1);
  }

  private @Nullable Money keptAmount(TicketAction action) {
    return action instanceof TicketAction.Undo || action instanceof TicketAction.SendBack
        ? null
        : amount;
  }

  /** Whoever acts for the shop on a ticket that nobody has, has it. */
  private @Nullable Person assigneeAfter(TicketAction action) {
    var takes = action instanceof TicketAction.Claim || (assignee == null && takesUp(action));
    return takes ? person(action.by()) : assignee;
  }

  private static boolean takesUp(TicketAction action) {
    return action instanceof TicketAction.Approve
        || action instanceof TicketAction.Reject
        || action instanceof TicketAction.Ask;
  }

  private @Nullable Person deciderAfter(TicketAction action) {
    return action instanceof TicketAction.Approve || action instanceof TicketAction.Reject
        ? person(action.by())
        : decider;
  }

  private static @Nullable Person person(Actor by) {
    return by.id() == null || by.kind() != Actor.Kind.STAFF ? null : new Person(by.id(), by.name());
  }
}
