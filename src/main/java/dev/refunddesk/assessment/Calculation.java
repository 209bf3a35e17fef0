package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount line by line; one that does not add up cannot be made.
 *
 * @param items what was billed, discounts negative
 * @param subtotal what the items come to
 * @param deductions what is taken off, each negative or zero
 * @param total what is due, zero or more
 */
public record Calculation(List<Line> items, Line subtotal, List<Line> deductions, Line total) {

  public Calculation {
    items = List.copyOf(items);
    deductions = List.copyOf(deductions);
    requireSum(items, Money.zero(subtotal.amount().currency()), subtotal);
    requireSum(deductions, subtotal.amount(), total);
    if (total.amount().isNegative()) {
      throw new IllegalArgumentException("an amount below zero: " + total.amount());
    }
  }

  /**
   * One line.
   *
   * @param label what it is
   * @param arithmetic how it comes about, such as ¥1,058.00 × 4 ÷ 365
   * @param clause the clause of the policy behind it
   */
  public record Line(
      Wording label, @Nullable Wording arithmetic, @Nullable Integer clause, Money amount) {}

  private static void requireSum(List<Line> lines, Money start, Line sum) {
    var counted = start;
    for (var line : lines) {
      counted = counted.plus(line.amount());
    }
    if (!counted.equals(sum.amount())) {
      throw new IllegalArgumentException("lines come to " + counted + ", not " + sum.amount());
    }
  }
}
