package dev.refunddesk.portal.arrival;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the money is.
 *
 * @param asks whether its day has come, so that the customer is asked
 * @param settled whether all channels say that it is there
 */
public record Arrival(List<Part> parts, boolean asks, boolean settled) {

  public Arrival {
    parts = List.copyOf(parts);
  }

  /** The reference to look for: that of the first payout which is not settled, or of the first. */
  String reference() {
    return parts.stream()
        .filter(part -> part.settledAt() == null)
        .findFirst()
        .orElseGet(parts::getFirst)
        .reference();
  }

  /**
   * One payout.
   *
   * @param method how it travels; its name is the message {@code payout.method.<METHOD>}
   * @param reference what the bank knows it by
   * @param left whether it is on its way
   * @param settledAt when the channel said it is there; absent if it has not
   */
  public record Part(
      String method, Money amount, String reference, boolean left, @Nullable Instant settledAt) {

    static Part of(Payout payout) {
      return new Part(
          payout.payee().method().name(),
          payout.amount(),
          Objects.requireNonNullElse(payout.providerReference(), payout.reference()),
          payout.status() != PayoutStatus.SCHEDULED && payout.status() != PayoutStatus.DECLINED,
          payout.status() == PayoutStatus.SETTLED ? payout.settledAt() : null);
    }
  }
}
