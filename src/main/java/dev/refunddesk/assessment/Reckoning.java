package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Calculation.Line;
import dev.refunddesk.assessment.Consumption.Left;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Vouchers;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.PlanChange.UsedUpgrades;
import dev.refunddesk.policy.TenderKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works a formula out on the facts of one case at one moment, line by line. */
final class Reckoning {

  private final Facts facts;
  private final Formula formula;
  private final Consumption consumption;
  private final List<Lack> lacking = new ArrayList<>();
  private final List<Line> items = new ArrayList<>();
  private final List<Line> deductions = new ArrayList<>();
  private final Money renewals;
  private Money upgrades;
  private Money active;
  private Money rest;

  private Reckoning(Formula formula, Judge judge) {
    this.facts = judge.facts();
    this.formula = formula;
    this.consumption = new Consumption(facts, judge.at(), judge.zone());
    this.rest = Money.zero(facts.order().currency());
    this.active = rest;
    this.renewals = sum(LineKind.RENEWAL);
    this.upgrades =
        formula.deductions().stream().anyMatch(UsedUpgrades.class::isInstance)
            ? sum(LineKind.UPGRADE)
            : rest;
  }

  /** What came of it: the calculation, or else what nobody has told that it needs. */
  record Outcome(@Nullable Calculation calculation, List<Lack> lacking) {}

  static Outcome of(Formula formula, Judge judge) {
    return new Reckoning(formula, judge).outcome();
  }

  private Outcome outcome() {
    var subtotal =
        switch (formula.base()) {
          case PAID -> paid();
          case UNUSED_BALANCE -> unusedBalance();
        };
    rest = subtotal.amount();
    active = rest.minus(renewals).minus(upgrades);
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
        var label = voucher(tender.label());
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

  private Wording label(Facts.Line line) {
    return line.kind() == LineKind.VOUCHER ? voucher(line.label()) : new Words(line.label());
  }

  private Wording voucher(Text label) {
    var key =
        formula.vouchers() == Vouchers.RETURNED
            ? "assessment.line.voucher-returned"
            : "assessment.line.voucher";
    return Wording.of(key, new Words(label));
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
    var before = rest;
    takeUsed(consumption.of(deduction, left()), deduction.clause());
    if (deduction instanceof UsedUpgrades) {
      upgrades = upgrades.minus(before.minus(rest));
    }
  }

  /** Renewals that have not begun are not used, and upgrades only by the time of their own. */
  private Left left() {
    var nothing = Money.zero(rest.currency());
    return new Left(
        rest.minus(renewals).minus(upgrades).max(nothing),
        sum(LineKind.SERVICE),
        active.max(nothing),
        rest);
  }

  private Money sum(LineKind kind) {
    var sum = Money.zero(facts.order().currency());
    for (var line : facts.order().lines()) {
      sum = line.kind() == kind ? sum.plus(line.amount()) : sum;
    }
    return sum;
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
