package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.pack.Pack;
import dev.refunddesk.policy.Verdict;
import java.util.Optional;

/**
 * What a platform owes the shop for an order, by the rules it publishes.
 *
 * @param none nothing, in the order's currency
 */
public record Upstream(Pack pack, Assessment assessment, Money none) {

  /** What the platform gives back: nothing if its rules give nothing; empty if it is unknown. */
  public Optional<Money> due() {
    return isNothing() ? Optional.of(none) : assessment.amount();
  }

  public boolean isNothing() {
    return assessment.verdict() == Verdict.OUT;
  }

  /**
   * What stays with the shop, negative if it pays in; empty if what the platform owes is unknown.
   *
   * @param owed what the shop owes the customer
   */
  public Optional<Money> margin(Money owed) {
    return due().map(due -> due.minus(owed));
  }
}
