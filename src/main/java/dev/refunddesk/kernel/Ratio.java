package dev.refunddesk.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction, kept as a fraction until somebody rounds it, so that 20/30 loses nothing.
 *
 * @param numerator any integer
 * @param denominator greater than zero; always in lowest terms with the numerator
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  /** Nothing. */
  public static final Ratio ZERO = of(0, 1);

  /** The whole. */
  public static final Ratio ONE = of(1, 1);

  public Ratio {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a ratio over zero: " + numerator + "/0");
    }
    var divisor = numerator.gcd(denominator);
    var sign = BigInteger.valueOf(denominator.signum());
    numerator = numerator.divide(divisor).multiply(sign);
    denominator = denominator.divide(divisor).multiply(sign);
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact ratio a decimal stands for: 0.85 is 17/20. */
  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() >= 0
        ? new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * How much of another this is.
   *
   * @param whole not zero
   */
  public Ratio over(Ratio whole) {
    return new Ratio(numerator.multiply(whole.denominator), denominator.multiply(whole.numerator));
  }

  /** This ratio, but not below zero and not above one. */
  public Ratio clamped() {
    return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
