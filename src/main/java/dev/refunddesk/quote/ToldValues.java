package dev.refunddesk.quote;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts.Per;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import dev.refunddesk.purchase.intake.OrderCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values a question tells; where one is wrong it notes that and goes on with another. */
final class ToldValues {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,8})?");
  private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,12}(\\.\\d{1,8})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,10}");

  private static final int MOST = 1_000;

  private final OrderCheck check;
  private final Currency currency;
  private final List<Fault> faults = new ArrayList<>();

  ToldValues(OrderCheck check, Currency currency) {
    this.check = check;
    this.currency = currency;
  }

  Currency currency() {
    return currency;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  Instant moment(String path, @Nullable String text) {
    return switch (check.moment(path, text)) {
      case OrderCheck.Moment.Told(var moment) -> moment;
      case OrderCheck.Moment.Untold _ -> {
        faults.add(Fault.of(path, Reason.MISSING));
        yield Instant.EPOCH;
      }
      case OrderCheck.Moment.Wrong(var fault) -> {
        faults.add(fault);
        yield Instant.EPOCH;
      }
    };
  }

  /** Zero or more. */
  BigDecimal decimal(String path, @Nullable String text) {
    var plain = text == null ? "" : text.strip();
    if (DECIMAL.matcher(plain).matches()) {
      return new BigDecimal(plain);
    }
    var reason =
        plain.isEmpty()
            ? Reason.MISSING
            : NEGATIVE.matcher(plain).matches() ? Reason.NEGATIVE : Reason.NOT_AN_AMOUNT;
    faults.add(Fault.of(path, reason, plain));
    return BigDecimal.ONE;
  }

  BigDecimal positive(String path, String text) {
    var number = decimal(path, text);
    if (number.signum() == 0) {
      faults.add(Fault.of(path, Reason.NOT_POSITIVE, text));
      return BigDecimal.ONE;
    }
    return number;
  }

  /** More than zero, with no more decimals than the currency has. */
  Money amount(String path, @Nullable String text) {
    var number = text == null ? decimal(path, null) : positive(path, text);
    var digits = currency.getDefaultFractionDigits();
    if (number.stripTrailingZeros().scale() > digits) {
      var code = currency.getCurrencyCode();
      faults.add(Fault.of(path, Reason.TOO_MANY_DECIMALS, number, code, digits));
      return Money.of(BigDecimal.ONE.setScale(digits), currency);
    }
    return Money.of(number.setScale(digits), currency);
  }

  /** A whole number from zero on. */
  long count(String path, @Nullable String text, long most) {
    var plain = text == null ? "" : text.strip();
    if (COUNT.matcher(plain).matches() && Long.parseLong(plain) <= most) {
      return Long.parseLong(plain);
    }
    faults.add(Fault.of(path, plain.isEmpty() ? Reason.MISSING : Reason.NOT_A_COUNT, plain));
    return 0;
  }

  /** How many of a list are read: none if there are far too many. */
  int size(String path, List<?> list) {
    if (list.size() > MOST) {
      faults.add(Fault.of(path, Reason.TOO_MANY, list.size(), MOST));
      return 0;
    }
    return list.size();
  }

  Per per(String path, @Nullable String text) {
    var known = Arrays.stream(Per.values()).filter(per -> per.name().equals(text)).findFirst();
    if (known.isEmpty()) {
      faults.add(
          text == null
              ? Fault.of(path, Reason.MISSING)
              : Fault.of(path, Reason.WRONG_TYPE, "DAY, MONTH, TERM"));
    }
    return known.orElse(Per.MONTH);
  }
}
