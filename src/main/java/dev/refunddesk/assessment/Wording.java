package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Something to be said to a person, kept free of any language until it is drawn. */
public sealed interface Wording {

  /** The words of a message key with its values filled in. */
  record Phrase(String key, List<Wording> values) implements Wording {
    public Phrase {
      values = List.copyOf(values);
    }
  }

  /** Words of the shop. */
  record Words(Text text) implements Wording {}

  /** Several things one after the other, such as the modes a rule allows. */
  record Listing(List<Wording> items) implements Wording {
    public Listing {
      items = List.copyOf(items);
    }
  }

  record Amount(Money money) implements Wording {}

  record Count(long number) implements Wording {}

  /** A plain number with its decimals, written the same in every language: 0.88. */
  record Factor(BigDecimal number) implements Wording {}

  /** A calendar month, written the same in every language: 2026-03. */
  record Month(YearMonth month) implements Wording {}

  record Day(LocalDate date) implements Wording {}

  record Moment(Instant instant) implements Wording {}

  static Wording of(String key, Wording... values) {
    return new Phrase(key, List.of(values));
  }

  /** What a person reads. */
  default String in(Texts texts) {
    return switch (this) {
      case Phrase(var key, var values) ->
          texts.t(key, values.stream().map(value -> value.value(texts)).toArray());
      case Words(var text) -> texts.t(text);
      case Listing(var items) ->
          String.join(
              texts.t("assessment.and"), items.stream().map(item -> item.in(texts)).toList());
      case Amount(var money) -> texts.money(money);
      case Count(var number) -> texts.t("assessment.count", number);
      case Factor(var number) -> number.stripTrailingZeros().toPlainString();
      case Month(var month) -> month.toString();
      case Day(var date) -> texts.date(date);
      case Moment(var instant) -> texts.moment(instant);
    };
  }

  /** What a message gets as its value: a number stays one, so that the message can choose by it. */
  private Object value(Texts texts) {
    return this instanceof Count(var number) ? number : in(texts);
  }
}
