package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Calculation.Line;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works a formula out on the facts of one case at one moment, line by line. */
final class Reckoning {

  private final Facts facts;
  private final Consumption consumption;
  private final List<Lack> lacking = new ArrayList<>();
  private final List<Line> items = new ArrayList<>();
  private final List<Line> deductions = new ArrayList<>();
  private Money rest;

  private Reckoning(Facts facts, Consumption consumption) {
    this.facts = facts;
    this.consumption = consumption;
    this.rest = Money.zero(facts.order().currency());
  }

  /** What came of it: the calculation, or else what nobody has told that it needs. */
  record Outcome(@Nullable Calculation calculation, List<Lack> lacking) {}

  static Outcome of(Formula formula, Judge judge) {
    var facts = judge.facts();
    var consumption = new Consumption(facts, judge.at(), judge.zone());
    return new Reckoning(facts, consumption).outcome(formula);
  }

  private Outcome outcome(Formula formula) {
    var subtotal =
        switch (formula.base()) {
          case PAID -> paid();
          case UNUSED_BALANCE -> unusedBalance();
        };
    rest = subtotal.amount();
    for (var deduction : formula.deductions()) {
      take(deduction);
    }
    switch (formula.base()) {
      case PAID -> takeRefunded();
      case UNUSED_BALANCE -> takeExcess();
    }
    var total = new Line(Wording.of("assessment.line.total"), null, null, rest);
    return lacking.isEmpty()
        ? new Outcome(new Calculation(items, subtotal, deductions, total), List.of())
        : new Outcome(null, lacking);
  }

  /** What was billed; what a voucher paid is taken off, and so is what the bill does not tell. */
  private Line paid() {
    var order = facts.order();
    var paid = Money.zero(order.currency());
    var open = Money.zero(order.currency());
    for (var line : order.lines()) {
      items.add(new Line(label(line), null, null, line.amount()));
      open = open.minus(line.amount());
    }
    var vouchers = new ArrayList<Line>();
    for (var tender : order.tenders()) {
      open = open.plus(tender.paid());
      if (tender.kind() == TenderKind.VOUCHER) {
        var label = Wording.of("assessment.line.voucher", new Words(tender.label()));
        vouchers.add(new Line(label, null, null, tender.paid().negated()));
      } else {
        paid = paid.plus(tender.paid());
      }
    }
    if (!open.isZero()) {
      items.add(new Line(Wording.of("assessment.line.other"), null, null, open));
    }
    items.addAll(vouchers);
    return new Line(Wording.of("assessment.line.paid"), null, null, paid);
  }

  private static Wording label(Facts.Line line) {
    var words = new Words(line.label());
    return line.kind() == LineKind.VOUCHER ? Wording.of("assessment.line.voucher", words) : words;
  }

  private Line unusedBalance() {
    var unused = facts.account().unusedBalance();
    if (unused == null) {
      lacking.add(Lack.UNUSED_BALANCE);
    }
    var amount = unused == null ? rest : unused.value().max(rest);
    var label = Wording.of("assessment.line.unused-balance");
    items.add(new Line(label, null, null, amount));
    return new Line(label, null, null, amount);
  }

  private void take(Deduction deduction) {
    switch (deduction) {
      case Formula.KeptLines(var kinds, var at) -> takeLines(kinds, at);
      case Formula.UsedShare used -> takeUsed(consumption.share(used, active()), used.clause());
      case Formula.MonthsAndHours used ->
          takeUsed(consumption.monthsAndHours(used, active()), used.clause());
      case Formula.FeeShare fee -> takeUsed(consumption.fee(fee, active()), fee.clause());
      case Formula.FixedFee(var fees, var at) -> takeFee(fees, at);
      case Formula.MeteredCharges charges ->
          takeUsed(consumption.charges(charges), charges.clause());
      case Formula.MeteredHours hours ->
          takeUsed(consumption.meteredHours(hours, rest), hours.clause());
    }
  }

  /** What is left of the period that runs: renewals that have not begun are not used. */
  private Money active() {
    var pending = Money.zero(rest.currency());
    for (var line : facts.order().lines()) {
      pending = line.kind() == LineKind.RENEWAL ? pending.plus(line.amount()) : pending;
    }
    return rest.minus(pending).max(Money.zero(rest.currency()));
  }

  private void takeFee(List<Money> fees, int at) {
    for (var fee : fees) {
      if (fee.currency().equals(rest.currency())) {
        takeOff(Wording.of("assessment.line.fee"), null, at, fee);
        return;
      }
    }
    lacking.add(Lack.FEE);
  }

  private void takeLines(List<LineKind> kinds, int at) {
    for (var line : facts.order().lines()) {
      if (kinds.contains(line.kind()) && line.amount().isPositive()) {
        var label = Wording.of("assessment.line.kept", new Words(line.label()));
        takeOff(label, null, at, line.amount());
      }
    }
  }

  private void takeUsed(Consumption.Answer used, int at) {
    switch (used) {
      case Consumption.Used(var parts) -> {
        for (var part : parts) {
          takeOff(part.label(), part.arithmetic(), at, part.amount());
        }
      }
      case Consumption.Unknown(var lack) -> lacking.add(lack);
    }
  }

  private void takeRefunded() {
    var refunded = Money.zero(facts.order().currency());
    for (var tender : facts.order().tenders()) {
      if (tender.kind() != TenderKind.VOUCHER) {
        refunded = refunded.plus(tender.refunded());
      }
    }
    if (refunded.isPositive()) {
      takeOff(Wording.of("assessment.line.refunded"), null, null, refunded);
    }
  }

  /** A balance larger than what these payments can take back leaves the rest on the account. */
  private void takeExcess() {
    var refundable = Money.zero(facts.order().currency());
    for (var tender : facts.order().tenders()) {
      refundable = refundable.plus(tender.refundable());
    }
    if (rest.compareTo(refundable) > 0) {
      takeOff(Wording.of("assessment.line.excess"), null, null, rest.minus(refundable));
    }
  }

  /** Takes off an amount, or what is left if that is less, and says so. */
  private void takeOff(
      Wording label, @Nullable Wording arithmetic, @Nullable Integer at, Money amount) {
    var taken = amount.min(rest);
    var shown =
        arithmetic != null && taken.compareTo(amount) < 0
            ? Wording.of("assessment.line.at-most-rest", arithmetic)
            : arithmetic;
    deductions.add(new Line(label, shown, at, taken.negated()));
    rest = rest.minus(taken);
  }
}
