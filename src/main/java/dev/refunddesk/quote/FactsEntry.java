package dev.refunddesk.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask and an order does not tell, all in text, before anything of it is believed;
 * amounts and prices are decimals in the order's currency.
 *
 * @param earlierOrders how many orders were paid before; instead of what the desk knows
 * @param refunds what was refunded before, of other orders; instead of what the desk knows
 * @param volume what was used of a pack of some volume
 * @param runs how many seconds it ran after each start
 * @param upgrades larger plans that were paid in between, beside the lines of the order
 * @param plan the smaller plan that is kept; absent if the service is to end
 */
public record FactsEntry(
    @Nullable String earlierOrders,
    @Nullable List<RefundEntry> refunds,
    @Nullable VolumeEntry volume,
    @Nullable List<String> runs,
    @Nullable List<UpgradeEntry> upgrades,
    @Nullable PlanEntry plan) {

  /** What is known of the customer alone. */
  public FactsEntry(@Nullable String earlierOrders, @Nullable List<RefundEntry> refunds) {
    this(earlierOrders, refunds, null, null, null, null);
  }

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

  /**
   * Units of a pack, such as GB.
   *
   * @param total how many the pack has
   * @param unitPrice what one costs by itself
   */
  public record VolumeEntry(
      @Nullable String used, @Nullable String total, @Nullable String unitPrice) {}

  /** What was paid for a larger plan, and since when it runs. */
  public record UpgradeEntry(@Nullable String amount, @Nullable String from) {}

  /**
   * The smaller plan and the one that ran, by their list prices.
   *
   * @param per what each price is for: DAY, MONTH or TERM
   * @param kept what the smaller one costs
   * @param ran what the plan that ran costs
   * @param before what the plan cost that ran before the last upgrade
   */
  public record PlanEntry(
      @Nullable String per, @Nullable String kept, @Nullable String ran, @Nullable String before) {}
}
