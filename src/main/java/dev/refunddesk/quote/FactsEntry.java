package dev.refunddesk.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask and an order does not tell, all in text, before anything of it is believed.
 *
 * @param earlierOrders how many orders were paid before; instead of what the desk knows
 * @param refunds what was refunded before, of other orders; instead of what the desk knows
 */
public record FactsEntry(@Nullable String earlierOrders, @Nullable List<RefundEntry> refunds) {

  /**
   * A refund of another order.
   *
   * @param platform the order's own if absent
   * @param productKind the order's own if absent
   * @param whole whether all that was paid went back; not known if absent
   * @param at when
   */
  public record RefundEntry(
      @Nullable String platform,
      @Nullable String productKind,
      @Nullable Boolean whole,
      @Nullable String at) {}
}
