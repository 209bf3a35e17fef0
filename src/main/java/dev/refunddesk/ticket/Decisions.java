package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants by staff, each with a second person where the shop's limit asks for one. */
@Component
@EnableConfigurationProperties(DecisionLimits.class)
public class Decisions {

  private final Tickets tickets;
  private final DecisionLimits limits;

  Decisions(Tickets tickets, DecisionLimits limits) {
    this.tickets = tickets;
    this.limits = limits;
  }

  /**
   * A grant.
   *
   * @param seen the version of the ticket the person decided on
   * @param reason why it is not what was quoted, as the customer reads it; absent if it is
   * @param second whether the person wants a second one to agree, whatever the limit
   */
  public record Granting(
      TicketNumber number, long seen, Money amount, @Nullable String reason, boolean second) {}

  /**
   * Approves, or asks a second person to. What was quoted stands unless there is a reason.
   *
   * @throws dev.refunddesk.kernel.Refusal {@code ticket-changed-without-reason} for another amount
   *     without one
   */
  @Transactional
  public Ticket approve(Granting granting, Actor by) {
    var ticket = tickets.get(granting.number());
    var second = granting.second() || needsSecond(ticket, granting.amount());
    return tickets.perform(
        granting.number(),
        granting.seen(),
        new TicketAction.Approve(by, granting.amount(), granting.reason(), second));
  }

  /** Whether so much takes two people: above the limit, above the quote, or outside the policy. */
  public boolean needsSecond(Ticket ticket, Money amount) {
    var quote = ticket.quote();
    var limit = new Money(limits.secondApprovalAboveMinor(), Currency.getInstance("CNY"));
    var large =
        amount.currency().equals(limit.currency())
            ? amount.compareTo(limit) > 0
            : amount.minor() > limits.secondApprovalAboveMinorElsewhere();
    return large || quote == null || amount.compareTo(quote) > 0;
  }
}
