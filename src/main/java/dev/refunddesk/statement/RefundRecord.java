package dev.refunddesk.statement;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a refund.
 *
 * @param quoted what was promised; absent if nothing was
 * @param payouts those that hold money, the first part first
 */
record RefundRecord(
    Ticket ticket,
    Order order,
    @Nullable Assessment quoted,
    List<TicketEntry> timeline,
    List<Payout> payouts) {

  /** What was granted in the end. */
  Money granted() {
    return payouts.stream().map(Payout::amount).reduce(Money::plus).orElseThrow();
  }

  boolean isComplete() {
    return payouts.stream().allMatch(each -> each.status() == PayoutStatus.SETTLED);
  }

  /** The last approval, which the payouts follow. */
  Optional<TicketEntry> approval() {
    return last("APPROVE");
  }

  Optional<TicketEntry> confirmation() {
    var approvedAt = approval().map(TicketEntry::at).orElse(Instant.MIN);
    return last("CONFIRM").filter(entry -> !entry.at().isBefore(approvedAt));
  }

  private Optional<TicketEntry> last(String kind) {
    return timeline.reversed().stream().filter(entry -> entry.kind().equals(kind)).findFirst();
  }

  /** When the first money left. */
  Optional<Instant> sentAt() {
    return payouts.stream().map(Payout::sentAt).flatMap(Stream::ofNullable).min(Instant::compareTo);
  }

  /** When the last money arrived that has. */
  Instant settledAt() {
    return payouts.stream()
        .map(Payout::settledAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
