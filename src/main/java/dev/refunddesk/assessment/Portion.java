package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.kernel.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** So many units out of so many. */
record Portion(long units, Ratio outOf) {

  Ratio exact() {
    return Ratio.of(units, 1).over(outOf);
  }

  /**
   * The quotient, rounded if a rule says so.
   *
   * @param decimals to how many; exact if absent
   */
  Ratio ratio(@Nullable Integer decimals, RoundingMode rounding) {
    return decimals == null ? exact() : Ratio.of(rounded(decimals, rounding));
  }

  /** What it is a portion of, times the quotient; twelfths of days are counted as such. */
  Wording arithmetic(Wording of, @Nullable Integer decimals, RoundingMode rounding) {
    if (decimals != null) {
      return Wording.of("assessment.line.times", of, new Factor(rounded(decimals, rounding)));
    }
    var parts = Math.multiplyExact(units, outOf.denominator().longValueExact());
    var whole = outOf.numerator().longValueExact();
    return Wording.of("assessment.line.share", of, new Count(parts), new Count(whole));
  }

  Wording arithmetic(Wording of) {
    return arithmetic(of, null, RoundingMode.UNNECESSARY);
  }

  private BigDecimal rounded(int decimals, RoundingMode rounding) {
    var exact = exact();
    return new BigDecimal(exact.numerator())
        .divide(new BigDecimal(exact.denominator()), decimals, rounding);
  }
}
