package dev.refunddesk.kit;

import dev.refunddesk.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an amount comes about, line by line; one that does not add up cannot be made.
 *
 * @param total what is left at the end
 */
public record CalcView(List<Line> lines, Money total) {

  public CalcView {
    lines = List.copyOf(lines);
    var sum = Money.zero(total.currency());
    var started = false;
    for (var line : lines) {
      if (line.subtotal() && started) {
        mustEqual(sum, line.amount(), line.label());
      } else {
        sum = sum.plus(line.amount());
      }
      started = true;
    }
    mustEqual(sum, total, "the total");
  }

  private static void mustEqual(Money sum, Money said, String where) {
    if (!sum.equals(said)) {
      throw new IllegalArgumentException(where + " says " + said + " but the lines sum to " + sum);
    }
  }

  /** Whether the line at this place stands right above a subtotal. */
  public boolean beforeSubtotal(int index) {
    return index + 1 < lines.size() && lines.get(index + 1).subtotal();
  }

  /**
   * One line.
   *
   * @param arithmetic how it was reckoned, such as {@code ¥1,058.00 × 4 ÷ 365}, or a remark
   * @param clause the clause it rests on; absent if none
   * @param subtotal whether it only repeats the sum so far; on the first line it starts the sum
   */
  public record Line(
      String label,
      @Nullable String arithmetic,
      @Nullable Link clause,
      Money amount,
      boolean subtotal) {

    public static Line of(String label, Money amount) {
      return new Line(label, null, null, amount, false);
    }

    public static Line subtotal(String label, Money amount) {
      return new Line(label, null, null, amount, true);
    }

    /** The same with how it was reckoned. */
    public Line reckoned(String how) {
      return new Line(label, how, clause, amount, subtotal);
    }

    /** The same with the clause it rests on. */
    public Line under(Link rule) {
      return new Line(label, arithmetic, rule, amount, subtotal);
    }
  }
}
