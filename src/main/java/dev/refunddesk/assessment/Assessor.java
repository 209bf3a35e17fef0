package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.calendar.BusinessCalendar;
import dev.refunddesk.calendar.Edition;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Arrivals;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Order;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Split;
import dev.refunddesk.policy.Formula.Vouchers;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Measured;
import dev.refunddesk.policy.PlanChange;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Promise;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assesses cases: the same facts, policy and moment always give the same assessment.
 *
 * @param zone the shop's zone, where days begin
 * @param calendar the working days that dates are counted in
 * @param arrivals how long money takes on its way
 * @param edition which edition of the shop's almanac both come from; 1 for what is shipped
 */
public record Assessor(ZoneId zone, BusinessCalendar calendar, Arrivals arrivals, int edition) {

  /** By what is shipped. */
  public Assessor(ZoneId zone, BusinessCalendar calendar, Arrivals arrivals) {
    this(zone, calendar, arrivals, 1);
  }

  static Assessor of(ZoneId zone, Edition edition) {
    var arrivals = Arrivals.of(edition.almanac().arrivals());
    return new Assessor(zone, edition.calendar(), arrivals, edition.number());
  }

  /** When a request made at a moment is answered and paid, if somebody has to look at it. */
  public Schedule schedule(Promise promise, Instant at) {
    var timetable = Timetable.of(this, promise, Verdict.REVIEW, at);
    return new Schedule(timetable.reviewBy(), timetable.payoutBy(), timetable.arrivals());
  }

  public Assessment assess(Facts facts, Policy policy, Instant at) {
    var judge = new Judge(facts, at, zone);
    var choice = Choice.among(policy.rules(), judge);
    var reckoning = reckon(choice, judge);
    var judged = new Case(policy, choice, judge).judged(reckoning);
    var timetable = Timetable.of(this, policy.promise(), judged.verdict(), at);
    var calculation = reckoning.calculation();
    var parts =
        calculation == null
            ? List.<Assessment.Part>of()
            : timetable.parts(calculation.total().amount(), split(choice), facts);
    var clause = choice.rule() == null ? null : choice.rule().clause();
    return new Assessment(
        facts.order().number(),
        policy.platform(),
        policy.version(),
        policy.name(),
        clause,
        clause == null ? null : policy.clause(clause).orElse(null),
        judged.verdict(),
        judged.findings(),
        calculation,
        parts,
        calculation == null ? List.of() : vouchers(choice, facts.order()),
        judged.needed(),
        timetable.dates(parts),
        calculation == null ? null : tomorrow(facts, policy, at),
        timetable.uncoveredYear(parts),
        edition == 1 ? null : edition,
        at,
        zone);
  }

  /**
   * A rule that was held against a case.
   *
   * @param findings its conditions
   */
  public record Tried(int clause, List<Finding> findings) {

    public Tried {
      findings = List.copyOf(findings);
    }

    /** Whether every condition holds. */
    public boolean applies() {
      return findings.stream().allMatch(finding -> finding.result() == Result.MET);
    }

    /** Whether no condition fails, but something is not known. */
    public boolean isOpen() {
      return !applies()
          && findings.stream().noneMatch(finding -> finding.result() == Result.FAILED);
    }
  }

  /** The rules that were tried, in their order, up to the one that decides. */
  public List<Tried> trace(Facts facts, Policy policy, Instant at) {
    return Choice.tried(policy.rules(), new Judge(facts, at, zone));
  }

  private static Reckoning.Outcome reckon(Choice choice, Judge judge) {
    var formula = choice.formula();
    return formula == null ? new Reckoning.Outcome(null, List.of()) : Reckoning.of(formula, judge);
  }

  private static Split split(Choice choice) {
    var formula = choice.formula();
    return formula == null || formula.split() == null ? Split.PRO_RATA : formula.split();
  }

  /** What the same case would give a day later, as far as time alone decides. */
  private @Nullable Money tomorrow(Facts facts, Policy policy, Instant at) {
    var judge = new Judge(facts, at.atZone(zone).plusDays(1).toInstant(), zone);
    var choice = Choice.among(policy.rules(), judge);
    var formula = choice.formula();
    if (formula == null) {
      return choice.state() == Choice.State.UNDECIDED ? null : Money.zero(facts.order().currency());
    }
    var calculation = isTimeAlone(formula, facts) ? reckon(choice, judge).calculation() : null;
    return calculation == null ? null : calculation.total().amount();
  }

  private static boolean isTimeAlone(Formula formula, Facts facts) {
    return switch (formula.base()) {
      case PAID -> formula.deductions().stream().allMatch(taken -> isTimeAlone(taken, facts));
      case UNUSED_BALANCE -> false;
    };
  }

  /** What a meter will say tomorrow nobody knows. */
  private static boolean isTimeAlone(Deduction deduction, Facts facts) {
    return switch (deduction) {
      case Formula.KeptLines _,
          Formula.UsedShare _,
          Formula.MonthsAndHours _,
          Formula.DiscountBack _,
          Formula.FeeShare _,
          Formula.FixedFee _,
          PlanChange _ ->
          true;
      case Formula.MeteredCharges _, Measured.UsedVolume _ -> false;
      case Formula.MeteredHours _, Measured.MeteredSeconds _ -> facts.service().meters() == null;
    };
  }

  /** The vouchers that come back, apart from the money; none while there is no amount. */
  private static List<Assessment.Voucher> vouchers(Choice choice, Order order) {
    var formula = choice.formula();
    if (formula == null || formula.vouchers() != Vouchers.RETURNED) {
      return List.of();
    }
    var lines =
        order.lines().stream()
            .filter(line -> line.kind() == LineKind.VOUCHER)
            .map(line -> new Assessment.Voucher(line.label(), line.amount().negated()));
    var tenders =
        order.tenders().stream()
            .filter(tender -> tender.kind() == TenderKind.VOUCHER)
            .map(tender ->
                new Assessment.Voucher(tender.label(), tender.paid().minus(tender.refunded())));
    return Stream.concat(lines, tenders).filter(each -> each.amount().isPositive()).toList();
  }
}
