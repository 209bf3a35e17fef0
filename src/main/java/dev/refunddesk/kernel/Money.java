package dev.refunddesk.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount of one currency, counted in its minor unit: 分 for CNY, cents for USD.
 *
 * <p>Sums overflow loudly, every division names its rounding, and two currencies never mix.
 *
 * @param minor the amount in minor units; negative means owed the other way
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The amount a plain decimal stands for, such as {@code 1046.41}.
   *
   * @throws ArithmeticException if it has more decimals than the currency or is out of range
   */
  public static Money of(BigDecimal amount, Currency currency) {
    var minor = amount.movePointRight(currency.getDefaultFractionDigits());
    return new Money(minor.longValueExact(), currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /** This amount's share of a whole; the caller says who keeps the odd 分. */
  public Money times(Ratio share, RoundingMode rounding) {
    var exact = new BigDecimal(BigInteger.valueOf(minor).multiply(share.numerator()));
    return new Money(
        exact.divide(new BigDecimal(share.denominator()), 0, rounding).longValueExact(), currency);
  }

  /** How much of the whole this amount is. */
  public Ratio over(Money whole) {
    return Ratio.of(minor, same(whole).minor);
  }

  /**
   * Splits this amount in proportion to the weights by the largest remainder, so that the parts
   * always sum to the whole; of equal remainders the earlier part gets the odd unit.
   *
   * @param weights not negative, not all zero, in this currency
   */
  public List<Money> split(List<Money> weights) {
    var whole =
        weights.stream()
            .map(Money::minor)
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    var parts = new ArrayList<BigInteger>();
    var remainders = new ArrayList<BigInteger>();
    for (var weight : weights) {
      var exact = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(same(weight).minor));
      var divided = exact.divideAndRemainder(whole);
      parts.add(divided[0]);
      remainders.add(divided[1].abs());
    }
    handOutRest(parts, remainders);
    return parts.stream().map(part -> new Money(part.longValueExact(), currency)).toList();
  }

  private void handOutRest(List<BigInteger> parts, List<BigInteger> remainders) {
    var given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    var rest = BigInteger.valueOf(minor).subtract(given);
    var unit = BigInteger.valueOf(rest.signum());
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(rest.abs().longValueExact())
        .forEach(index -> parts.set(index, parts.get(index).add(unit)));
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  /** The amount as a plain decimal with all its digits: {@code 1046.41}, {@code 100} yen. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("two currencies in one sum: " + this + " and " + other);
    }
    return other;
  }

  @Override
  public String toString() {
    return toDecimal().toPlainString() + " " + currency;
  }
}
