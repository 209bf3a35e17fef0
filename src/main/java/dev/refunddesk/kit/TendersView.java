package dev.refunddesk.kit;

import dev.refunddesk.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the money goes, part by part; parts that do not sum to the total cannot be made.
 *
 * @param route a word on all of them, such as 原路退回; absent if none
 */
public record TendersView(List<Part> parts, Money total, @Nullable String route) {

  public TendersView {
    parts = List.copyOf(parts);
    var sum = parts.stream().map(Part::amount).reduce(Money.zero(total.currency()), Money::plus);
    if (!sum.equals(total)) {
      throw new IllegalArgumentException("the parts sum to " + sum + " and not to " + total);
    }
  }

  /**
   * One part.
   *
   * @param name how it was paid, such as 支付宝（银行卡）
   * @param speed how fast this way is, such as 打款后 3 个工作日内; absent if not worth saying
   * @param arrivesOn the last day it arrives on; absent if nobody can promise
   */
  public record Part(
      Icon icon,
      String name,
      @Nullable String speed,
      @Nullable LocalDate arrivesOn,
      Money amount) {}
}
