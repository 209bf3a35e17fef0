package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.SHANGHAI;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
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
import java.time.LocalDate;
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

  private final JsonNode inputs;
  private final Currency currency;
  private final List<Facts.Line> lines = new ArrayList<>();
  private final List<Facts.Tender> tenders = new ArrayList<>();
  private ZonedDateTime bought = ZonedDateTime.of(2023, 3, 1, 10, 0, 0, 0, SHANGHAI);
  private Instant until = bought.plusMonths(1).toInstant();
  private @Nullable BigDecimal hourPrice;
  private @Nullable Money monthPrice;
  private Facts.@Nullable Meter meter;
  private Facts.@Nullable Volume volume;
  private Facts.@Nullable Change change;
  private Instant at = bought.toInstant();

  PublishedCase(JsonNode inputs) {
    this.inputs = inputs;
    this.currency = Currency.getInstance(inputs.path("currency").asString("USD"));
  }

  /** The amount that an input gives. */
  Money money(String input) {
    return Money.of(decimal(input).setScale(2), currency);
  }

  Currency currency() {
    return currency;
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

  PublishedCase bought(LocalDate day) {
    bought = day.atTime(10, 0).atZone(SHANGHAI);
    return this;
  }

  PublishedCase months(int months) {
    until = bought.plusMonths(months).toInstant();
    return this;
  }

  PublishedCase days(int days) {
    until = bought.plusDays(days).toInstant();
    return this;
  }

  /** Asked so much later than it was bought. */
  PublishedCase after(int months, Duration more) {
    at = bought.plusMonths(months).toInstant().plus(more);
    return this;
  }

  /** Asked when so many days are left. */
  PublishedCase daysLeft(int days) {
    at = until.minus(Duration.ofDays(days));
    return this;
  }

  /** An upgrade that was paid so many days after the purchase. */
  PublishedCase upgraded(Money paid, @Nullable Integer day) {
    var from = day == null ? null : bought.plusDays(day).toInstant();
    lines.add(new Facts.Line(LineKind.UPGRADE, new Text("升配", "Upgrade"), paid, from));
    return this;
  }

  PublishedCase volume(@Nullable String total, String used, @Nullable String unitPrice) {
    volume =
        new Facts.Volume(
            new BigDecimal(used),
            total == null ? null : new BigDecimal(total),
            unitPrice == null ? null : new BigDecimal(unitPrice));
    return this;
  }

  /** Keeps a smaller plan of this list price. */
  PublishedCase keeping(Facts.Per per, BigDecimal price) {
    return keeping(new Facts.Change(new Text("小", "small"), currency, per, price, null, null));
  }

  PublishedCase keeping(Facts.Change plan) {
    change = plan;
    return this;
  }

  PublishedCase hourPrice(BigDecimal price) {
    hourPrice = price;
    return this;
  }

  PublishedCase metered(@Nullable Money price, Facts.@Nullable Meter said) {
    monthPrice = price;
    meter = said;
    return this;
  }

  Assessment assess(Deduction... deductions) {
    return assess(Split.PRO_RATA, deductions);
  }

  Assessment assess(Split split, Deduction... deductions) {
    return assess(new Formula(Base.PAID, split, List.of(deductions)));
  }

  Assessment assess(Formula formula) {
    var when = change == null ? List.<Condition>of() : List.<Condition>of(new Condition.PlanKept());
    return Cases.DESK.assess(facts(), RandomPolicies.always(when, formula), at);
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

  Facts facts() {
    var then = bought.toInstant();
    var paid = new Fact<>(then, Fact.Source.ORDER, then);
    var order = new Facts.Order("VPS-1", currency, paid, lines, tenders, null, null);
    var meters = meter == null ? null : new Fact<>(List.of(meter), Fact.Source.PLATFORM, then);
    var service =
        new Facts.Service(
            "own",
            "vps",
            BillingMode.SUBSCRIPTION,
            new Facts.Period(then, until),
            new Fact<>(InstanceState.RUNNING, Fact.Source.ORDER, then),
            monthPrice,
            hourPrice,
            meters,
            volume == null ? null : new Fact<>(volume, Fact.Source.PLATFORM, then));
    return new Facts(order, service, new Facts.Account(null, null, null, null), null, change);
  }

  /** The inputs of an array as amounts. */
  List<Money> amounts(String input) {
    var array = inputs.required(input);
    return IntStream.range(0, array.size())
        .mapToObj(i -> Money.of(new BigDecimal(array.get(i).asString()).setScale(2), currency))
        .toList();
  }
}
