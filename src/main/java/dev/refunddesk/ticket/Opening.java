package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer hands in.
 *
 * @param by the customer, or who fills the form in for them
 * @param quoted the promise of a refund; absent for other questions
 * @param text what was written, possibly nothing
 */
public record Opening(
    TicketType type,
    String subject,
    Ticket.Customer customer,
    Actor by,
    Ticket.@Nullable OrderRef order,
    @Nullable String reason,
    @Nullable Quoted quoted,
    String text,
    List<UUID> files) {

  /**
   * What the customer was promised.
   *
   * @param amount absent while it could not be computed
   * @param body the assessment in its stored form
   * @param facts the facts it was made from, in their stored form
   * @param reviewBy until when the answer is promised
   * @param arrivesOn when the money is promised to be there
   */
  public record Quoted(
      Verdict verdict,
      @Nullable Money amount,
      String body,
      String facts,
      Instant reviewBy,
      @Nullable LocalDate arrivesOn) {}

  @Nullable String orderNumber() {
    return order == null ? null : order.number();
  }

  /** The new ticket; a promise of its own goes before the usual time for a review. */
  Ticket ticket(TicketNumber number, Instant now, Instant reviewBy) {
    return new Ticket(
        number,
        type,
        TicketStatus.NEW,
        subject,
        customer,
        order,
        reason,
        quoted == null ? null : quoted.amount(),
        quoted == null ? null : quoted.verdict(),
        null,
        false,
        null,
        null,
        now,
        now,
        quoted == null ? reviewBy : quoted.reviewBy(),
        quoted == null ? null : quoted.arrivesOn(),
        null,
        0,
        1);
  }

  TicketEntry entry(Ticket ticket) {
    return new TicketEntry(
        0,
        ticket.number(),
        "OPEN",
        by,
        ticket.createdAt(),
        false,
        text.isBlank() ? null : text,
        reason,
        null,
        ticket.quote(),
        ticket.dueAt(),
        files);
  }
}
