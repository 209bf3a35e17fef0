package dev.refunddesk.portal;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.VerdictTag;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.view.Verdicts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service with what it is worth today.
 *
 * @param worth what would go back now; absent if nothing would, or it cannot be told
 * @param dailyLoss by how much less it is a day later; absent if time does not matter
 * @param ticket the refund under way; absent if none
 */
public record ServiceRow(
    Order order,
    VerdictTag verdict,
    @Nullable Money worth,
    @Nullable LocalDate arrivesOn,
    @Nullable Money dailyLoss,
    @Nullable TicketNumber ticket) {

  static ServiceRow of(Order order, Assessment assessment, @Nullable TicketNumber ticket) {
    var worth = assessment.amount().filter(_ -> assessment.verdict() != Verdict.OUT);
    return new ServiceRow(
        order,
        Verdicts.tag(assessment.verdict()),
        worth.filter(Money::isPositive).orElse(null),
        assessment.dates().arrivesOn(),
        loss(worth, assessment.tomorrow()),
        ticket);
  }

  private static @Nullable Money loss(Optional<Money> today, @Nullable Money tomorrow) {
    return tomorrow == null
        ? null
        : today.map(amount -> amount.minus(tomorrow)).filter(Money::isPositive).orElse(null);
  }

  /** Whether a refund can be asked for from here. */
  public boolean isOpen() {
    return ticket == null && order.refundable().isPositive();
  }

  public String path() {
    return "/services/" + order.number();
  }

  /** The platform's name is the message of this key. */
  public String platformKey() {
    return "purchase.platform." + order.service().platform().code();
  }
}
