package dev.refunddesk.purchase.intake;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.purchase.intake.Fault.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts, shares and counts; what is not plainly a number is none. */
final class Amounts {

  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
  private static final Pattern CODE =
      Pattern.compile("([A-Za-z]{3})\\s*-?[\\d.,]+|-?[\\d.,]+\\s*([A-Za-z]{3})");
  private static final Pattern MARK = Pattern.compile("-?([^\\d\\s.,-]{1,3})\\s*[\\d.,]+元?");
  private static final Pattern BYTES =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(b|kb|mb|gb|tb|kib|mib|gib|tib)?");
  private static final int PRICE_DECIMALS = 8;
  private static final BigDecimal LARGEST_PRICE = BigDecimal.TEN.pow(9);
  private static final BigDecimal LARGEST_MINOR = BigDecimal.TEN.pow(15);
  private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(120);
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TENTH = BigDecimal.ONE.movePointLeft(1);

  /** What people write around an amount of a currency. */
  private static final Map<String, List<String>> MARKS =
      Map.of(
          "CNY", List.of("CN¥", "¥", "元", "CNY", "RMB"),
          "JPY", List.of("JP¥", "¥", "円", "JPY"),
          "USD", List.of("US$", "$", "USD"),
          "HKD", List.of("HK$", "$", "HKD"),
          "EUR", List.of("€", "EUR"));

  /** What a mark means in an order of a currency that does not have it. */
  private static final Map<String, String> MEANT =
      Map.of(
          "¥", "CNY", "CN¥", "CNY", "$", "USD", "US$", "USD", "HK$", "HKD", "€", "EUR", "£", "GBP",
          "JP¥", "JPY");

  private static final Map<String, BigInteger> UNITS =
      Map.of(
          "b", BigInteger.ONE,
          "kb", BigInteger.TEN.pow(3),
          "mb", BigInteger.TEN.pow(6),
          "gb", BigInteger.TEN.pow(9),
          "tb", BigInteger.TEN.pow(12),
          "kib", BigInteger.TWO.pow(10),
          "mib", BigInteger.TWO.pow(20),
          "gib", BigInteger.TWO.pow(30),
          "tib", BigInteger.TWO.pow(40));

  private Amounts() {}

  /** An amount of either sign. */
  static Parsed<Money> any(String text, Currency currency) {
    var plain = Plain.of(text).replace("\u2212", "-");
    var bare = unmarked(plain, currency);
    var other = markedOtherwise(bare, currency);
    return other == null
        ? decimal(bare, text).then(value -> money(value, currency, text))
        : Parsed.wrong(Reason.MIXED_CURRENCY, text, other, currency);
  }

  static Parsed<Money> notNegative(String text, Currency currency) {
    return any(text, currency)
        .then(
            money -> money.isNegative() ? Parsed.wrong(Reason.NEGATIVE, text) : Parsed.fine(money));
  }

  static Parsed<Money> positive(String text, Currency currency) {
    return notNegative(text, currency)
        .then(
            money -> money.isZero() ? Parsed.wrong(Reason.NOT_POSITIVE, text) : Parsed.fine(money));
  }

  /** The price of a unit, which may have up to eight decimals. */
  static Parsed<BigDecimal> price(String text, Currency currency) {
    return decimal(unmarked(Plain.of(text), currency), text)
        .then(value -> {
          if (value.signum() < 0) {
            return Parsed.wrong(Reason.NEGATIVE, text);
          }
          if (value.compareTo(LARGEST_PRICE) > 0) {
            return Parsed.wrong(Reason.TOO_LARGE, text);
          }
          return value.stripTrailingZeros().scale() <= PRICE_DECIMALS
              ? Parsed.fine(value.stripTrailingZeros())
              : Parsed.wrong(Reason.TOO_MANY_DECIMALS, text, currency, PRICE_DECIMALS);
        });
  }

  /** What is taken off, written with or without its minus. */
  static Parsed<Money> reduction(String text, Currency currency) {
    return any(text, currency)
        .then(money -> Parsed.fine(money.isNegative() ? money.negated() : money));
  }

  /** The share that remains to be paid: 0.88, 88% or 8.8折. */
  static Parsed<Ratio> discount(String text) {
    var plain = Plain.of(text);
    var isPercent = plain.endsWith("%");
    var isTenth = plain.endsWith("折");
    var number = isPercent || isTenth ? plain.substring(0, plain.length() - 1).strip() : plain;
    return decimal(number, text)
        .then(value -> {
          var share = isPercent ? value.movePointLeft(2) : isTenth ? value.multiply(TENTH) : value;
          return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0
              ? Parsed.fine(Ratio.of(share))
              : Parsed.wrong(Reason.NOT_A_DISCOUNT, text);
        });
  }

  /** Hours, at most a century of them; a started one counts whole. */
  static Parsed<Long> hours(String text) {
    return decimal(Plain.of(text), text)
        .then(value -> {
          if (value.signum() < 0) {
            return Parsed.wrong(Reason.NEGATIVE, text);
          }
          return value.compareTo(MOST_HOURS) > 0
              ? Parsed.wrong(Reason.TOO_LARGE, text)
              : Parsed.fine(value.setScale(0, RoundingMode.UP).longValueExact());
        });
  }

  /** How many months were paid for. */
  static Parsed<Long> months(String text) {
    return decimal(Plain.of(text), text)
        .then(value ->
            value.signum() <= 0
                    || value.compareTo(MOST_MONTHS) > 0
                    || value.stripTrailingZeros().scale() > 0
                ? Parsed.wrong(Reason.NOT_A_COUNT, text)
                : Parsed.fine(value.longValueExact()));
  }

  /** Bytes, with or without a unit: 4.2GB is 4,200,000,000 and 1GiB 1,073,741,824. */
  static Parsed<Long> bytes(String text) {
    var match = BYTES.matcher(Plain.of(text).toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return Parsed.wrong(Reason.NOT_A_COUNT, text);
    }
    var unit = UNITS.getOrDefault(match.group(2) == null ? "b" : match.group(2), BigInteger.ONE);
    var bytes = new BigDecimal(match.group(1)).multiply(new BigDecimal(unit));
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Parsed.wrong(Reason.TOO_LARGE, text)
        : Parsed.fine(bytes.setScale(0, RoundingMode.UP).longValueExact());
  }

  static boolean isScientific(String plain) {
    return SCIENTIFIC.matcher(plain).matches();
  }

  private static Parsed<BigDecimal> decimal(String plain, String text) {
    if (isScientific(plain)) {
      return Parsed.wrong(Reason.SCIENTIFIC, text);
    }
    return DECIMAL.matcher(plain).matches()
        ? Parsed.fine(new BigDecimal(plain.replace(",", "")))
        : Parsed.wrong(Reason.NOT_AN_AMOUNT, text);
  }

  private static Parsed<Money> money(BigDecimal value, Currency currency, String text) {
    var minor = value.movePointRight(currency.getDefaultFractionDigits()).stripTrailingZeros();
    if (minor.scale() > 0) {
      return Parsed.wrong(
          Reason.TOO_MANY_DECIMALS, text, currency, currency.getDefaultFractionDigits());
    }
    return minor.abs().compareTo(LARGEST_MINOR) > 0
        ? Parsed.wrong(Reason.TOO_LARGE, text)
        : Parsed.fine(new Money(minor.longValueExact(), currency));
  }

  /** The currency an amount is marked as, if that is another than the order's. */
  private static @Nullable String markedOtherwise(String bare, Currency currency) {
    var code = CODE.matcher(bare);
    if (code.matches()) {
      var said = code.group(1) == null ? code.group(2) : code.group(1);
      return Vocabulary.isCurrency(said) ? said.toUpperCase(Locale.ROOT) : null;
    }
    var mark = MARK.matcher(bare);
    var meant = mark.matches() ? MEANT.get(mark.group(1)) : null;
    return currency.getCurrencyCode().equals(meant) ? null : meant;
  }

  private static String unmarked(String plain, Currency currency) {
    for (var mark : MARKS.getOrDefault(currency.getCurrencyCode(), List.of())) {
      if (plain.startsWith(mark)) {
        return plain.substring(mark.length()).strip();
      }
      if (plain.startsWith("-" + mark)) {
        return "-" + plain.substring(mark.length() + 1).strip();
      }
      if (plain.endsWith(mark)) {
        return plain.substring(0, plain.length() - mark.length()).strip();
      }
    }
    return plain;
  }
}
