package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What the policy said of an order, and the facts it looked at; both are kept with a ticket, so
 * that the amount can be proved later.
 */
public record Quote(Facts facts, Assessment assessment) {

  /** What it looked at, with what the customer says now. */
  public Facts asking(Facts.@Nullable Request said, @Nullable Fact<Boolean> termsAccepted) {
    return asking(facts, said, termsAccepted);
  }

  /** What is known by now, with what the customer said then. */
  Facts knowing(Facts now) {
    return asking(now, facts.request(), facts.order().termsAccepted());
  }

  private Facts asking(
      Facts known, Facts.@Nullable Request said, @Nullable Fact<Boolean> termsAccepted) {
    var order = known.order();
    var asked =
        new Facts.Order(
            order.number(),
            order.currency(),
            order.paidAt(),
            order.lines(),
            order.tenders(),
            order.invoiced(),
            termsAccepted);
    return new Facts(asked, known.service(), known.account(), said, facts.change());
  }
}
