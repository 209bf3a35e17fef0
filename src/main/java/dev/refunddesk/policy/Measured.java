package dev.refunddesk.policy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Surcharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is taken off for what was measured: seconds that ran, a volume that flowed. */
public sealed interface Measured extends Formula.Deduction {

  /**
   * The time that ran, to the second.
   *
   * @param capHours how many hours the price of a month buys, which is the most a calendar month
   *     costs; absent if the order's price of an hour is charged without a limit
   * @param leastSeconds how long each start counts at least; 0 if exactly as long as it ran
   * @param leastCharges what each start costs at least, one in each currency; none if nothing
   */
  record MeteredSeconds(
      @Nullable Integer capHours,
      int leastSeconds,
      List<Money> leastCharges,
      HourSource hours,
      RoundingMode rounding,
      int clause)
      implements Measured {
    public MeteredSeconds {
      leastCharges = List.copyOf(leastCharges);
    }
  }

  /**
   * The volume used of a pack.
   *
   * @param of the price of which the used part is taken; absent if a unit has its own price
   * @param ladder the share of the price that is charged once so much is used; none means all of it
   * @param surcharge makes used volume dearer; absent if nothing does
   */
  record UsedVolume(
      @Nullable Price of,
      List<VolumeStep> ladder,
      @Nullable Surcharge surcharge,
      RoundingMode rounding,
      int clause)
      implements Measured {
    public UsedVolume {
      ladder = List.copyOf(ladder);
    }
  }

  /** From so much used volume on, this share of the price is charged, above 0 and at most 1. */
  record VolumeStep(BigDecimal fromVolume, BigDecimal share) {}
}
