package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.SHANGHAI;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Split;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One example that a provider published, told as an order of this desk. */
final class PublishedCase {

  private static final ZonedDateTime BOUGHT = ZonedDateTime.of(2023, 3, 1, 10, 0, 0, 0, SHANGHAI);

  private final JsonNode inputs;
  private final Currency currency;
  private final List<Facts.Line> lines = new ArrayList<>();
  private final List<Facts.Tender> tenders = new ArrayList<>();
  private Instant until = BOUGHT.plusMonths(1).toInstant();
  private @Nullable BigDecimal hourPrice;
  private @Nullable Money monthPrice;
  private Facts.@Nullable Meter meter;
  private Instant at = BOUGHT.toInstant();

  PublishedCase(JsonNode inputs) {
    this.inputs = inputs;
    this.currency = Currency.getInstance(inputs.path("currency").asString("USD"));
  }

  /** The amount that an input gives. */
  Money money(String input) {
    return Money.of(decimal(input).setScale(2), currency);
  }

  BigDecimal decimal(String input) {
    return new BigDecimal(inputs.required(input).asString());
  }

  int number(String input) {
    return decimal(input).intValueExact();
  }

  boolean has(String input) {
    return inputs.has(input);
  }

  PublishedCase of(LineKind kind, Money amount) {
    lines.add(new Facts.Line(kind, new Text(kind.name(), kind.name()), amount));
    return this;
  }

  PublishedCase paid(TenderKind kind, Money amount) {
    var id = "T/" + (tenders.size() + 1);
    var label = new Text(kind.name(), kind.name());
    tenders.add(new Facts.Tender(id, kind, label, amount, Money.zero(currency), null));
    return this;
  }

  PublishedCase months(int months) {
    until = BOUGHT.plusMonths(months).toInstant();
    return this;
  }

  PublishedCase days(int days) {
    until = BOUGHT.plusDays(days).toInstant();
    return this;
  }

  /** Asked so much later than it was bought. */
  PublishedCase after(int months, Duration more) {
    at = BOUGHT.plusMonths(months).toInstant().plus(more);
    return this;
  }

  PublishedCase hourPrice(BigDecimal price) {
    hourPrice = price;
    return this;
  }

  PublishedCase metered(@Nullable Money price, Facts.Meter said) {
    monthPrice = price;
    meter = said;
    return this;
  }

  Assessment assess(Deduction... deductions) {
    return assess(Split.PRO_RATA, deductions);
  }

  Assessment assess(Split split, Deduction... deductions) {
    var formula = new Formula(Base.PAID, split, List.of(deductions));
    return Cases.DESK.assess(facts(), RandomPolicies.always(formula), at);
  }

  /** What such a formula takes off. */
  Money consumed(Deduction... deductions) {
    var calculation = Objects.requireNonNull(assess(deductions).calculation());
    return calculation.subtotal().amount().minus(calculation.total().amount());
  }

  /** What goes back by the n-th payment. */
  static Money part(Assessment assessment, TenderKind kind) {
    return assessment.parts().stream()
        .filter(part -> part.kind() == kind)
        .map(Assessment.Part::amount)
        .findFirst()
        .orElseThrow();
  }

  private Facts facts() {
    var bought = new Fact<>(BOUGHT.toInstant(), Fact.Source.ORDER, BOUGHT.toInstant());
    var order = new Facts.Order("VPS-1", currency, bought, lines, tenders, null, null);
    var meters =
        meter == null ? null : new Fact<>(List.of(meter), Fact.Source.PLATFORM, BOUGHT.toInstant());
    var service =
        new Facts.Service(
            "own",
            "vps",
            BillingMode.SUBSCRIPTION,
            new Facts.Period(BOUGHT.toInstant(), until),
            new Fact<>(InstanceState.RUNNING, Fact.Source.ORDER, BOUGHT.toInstant()),
            monthPrice,
            hourPrice,
            meters);
    return new Facts(order, service, new Facts.Account(null, null, null, null), null);
  }

  /** The inputs of an array as amounts. */
  List<Money> amounts(String input) {
    var array = inputs.required(input);
    return IntStream.range(0, array.size())
        .mapToObj(i -> Money.of(new BigDecimal(array.get(i).asString()).setScale(2), currency))
        .toList();
  }
}
