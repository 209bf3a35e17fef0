package dev.refunddesk.policy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with one deduction of a formula. */
final class DeductionCheck {

  private static final int HOURS_A_MONTH = 744;
  private static final int LONGEST_LADDER = 120;
  private static final int MOST_UNITS = 100_000;
  private static final int MOST_DAYS = 3_660;
  private static final int LONGEST_START = 86_400;
  private static final int MOST_DECIMALS = 12;
  private static final BigDecimal DEAREST = BigDecimal.TEN;

  private final String place;
  private final List<Refusal> flaws = new ArrayList<>();

  private DeductionCheck(String place) {
    this.place = place;
  }

  static List<Refusal> flaws(String place, Deduction deduction) {
    var check = new DeductionCheck(place);
    check.check(deduction);
    return check.flaws;
  }

  private void check(Deduction deduction) {
    switch (deduction) {
      case Formula.KeptLines(var kinds, _) -> filled(kinds);
      case Formula.UsedShare used -> used(used);
      case Formula.MonthsAndHours used -> {
        ladder(used.ladder());
        tiers(used.tiers());
        rounding(used.rounding());
      }
      case Formula.MeteredCharges _ -> {}
      case Formula.MeteredHours metered -> {
        range(metered.capHours(), 1, HOURS_A_MONTH);
        rounding(metered.rounding());
      }
      case Formula.DiscountBack back -> {
        term(back.span(), back.term());
        range(back.factor(), BigDecimal.ONE, DEAREST);
        rounding(back.rounding());
      }
      case Formula.FeeShare fee -> fee(fee);
      case Formula.FixedFee(var amounts, _) -> {
        filled(amounts);
        fees(amounts);
      }
      case Measured measured -> measured(measured);
      case PlanChange change -> change(change);
    }
  }

  private void measured(Measured measured) {
    switch (measured) {
      case Measured.MeteredSeconds seconds -> {
        if (seconds.capHours() != null) {
          range(seconds.capHours(), 1, HOURS_A_MONTH);
        }
        range(seconds.leastSeconds(), 0, LONGEST_START);
        fees(seconds.leastCharges());
        rounding(seconds.rounding());
      }
      case Measured.UsedVolume volume -> {
        volumes(volume.ladder());
        surcharge(volume.surcharge());
        rounding(volume.rounding());
      }
    }
  }

  private void change(PlanChange change) {
    switch (change) {
      case PlanChange.UsedUpgrades upgrades -> {
        term(upgrades.span(), upgrades.term());
        rounding(upgrades.rounding());
      }
      case PlanChange.KeptPlan kept -> {
        term(kept.span(), kept.term());
        ladder(kept.ladder());
        decimals(kept.decimals());
        rounding(kept.rounding());
      }
      case PlanChange.KeptShare kept -> rounding(kept.rounding());
    }
  }

  private void fee(Formula.FeeShare fee) {
    shares(fee.byYear());
    var last = 0;
    for (var term : fee.byTerm()) {
      range(term.fromMonths(), 1, LONGEST_LADDER);
      rising(last, term.fromMonths());
      shares(term.byYear());
      last = term.fromMonths();
    }
    rounding(fee.rounding());
  }

  private void shares(List<BigDecimal> byYear) {
    filled(byYear);
    byYear.forEach(share -> range(share, BigDecimal.ZERO, BigDecimal.ONE));
  }

  private void volumes(List<Measured.VolumeStep> ladder) {
    var last = BigDecimal.ZERO;
    for (var step : ladder) {
      share(step.share());
      if (step.fromVolume().compareTo(last) <= 0) {
        flaw(PolicyProblem.STEPS_UNORDERED);
      }
      last = step.fromVolume();
    }
  }

  /** Months are counted by the calendar, whatever they are of. */
  private void term(Span span, Term term) {
    if (span == Span.STARTED_MONTHS && term != Term.ACTUAL) {
      flaw(PolicyProblem.TERM_UNFIT, term);
    }
  }

  private void decimals(@Nullable Integer decimals) {
    if (decimals != null) {
      range(decimals, 0, MOST_DECIMALS);
    }
  }

  private void fees(List<Money> amounts) {
    var currencies = new HashSet<Currency>();
    for (var amount : amounts) {
      if (!amount.isPositive()) {
        flaw(PolicyProblem.NUMBER_OUT_OF_RANGE, amount, "0.01", Integer.MAX_VALUE);
      }
      if (!currencies.add(amount.currency())) {
        flaw(PolicyProblem.DOUBLE, amount.currency());
      }
    }
  }

  private void used(Formula.UsedShare used) {
    if (used.outOf() != null) {
      range(used.outOf(), 1, MOST_UNITS);
    }
    term(used.span(), used.term());
    decimals(used.decimals());
    ladder(used.ladder());
    surcharge(used.surcharge());
    rounding(used.rounding());
  }

  private void ladder(List<Step> ladder) {
    var last = 0;
    for (var step : ladder) {
      range(step.fromMonths(), 1, LONGEST_LADDER);
      share(step.share());
      rising(last, step.fromMonths());
      last = step.fromMonths();
    }
  }

  private void tiers(List<Tier> tiers) {
    var last = 0;
    for (var i = 0; i < tiers.size(); i++) {
      var until = tiers.get(i).untilHours();
      share(tiers.get(i).share());
      if ((until == null) != (i == tiers.size() - 1)) {
        flaw(PolicyProblem.STEPS_UNORDERED);
      } else if (until != null) {
        rising(last, until);
        last = until;
      }
    }
  }

  private void surcharge(@Nullable Surcharge surcharge) {
    if (surcharge != null) {
      range(surcharge.factor(), BigDecimal.ONE, DEAREST);
      if (surcharge.belowDays() != null) {
        range(surcharge.belowDays(), 1, MOST_DAYS);
      }
    }
  }

  private void rising(int last, int next) {
    if (next <= last) {
      flaw(PolicyProblem.STEPS_UNORDERED);
    }
  }

  /** Nothing for nothing: a share of zero would make used time free without saying so. */
  private void share(BigDecimal share) {
    if (share.signum() <= 0) {
      flaw(PolicyProblem.NUMBER_OUT_OF_RANGE, share.toPlainString(), "0.01", "1");
    } else {
      range(share, BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  private void rounding(RoundingMode rounding) {
    if (rounding == RoundingMode.UNNECESSARY) {
      flaw(PolicyProblem.ROUNDING_UNFIT);
    }
  }

  private void range(int number, int least, int greatest) {
    range(BigDecimal.valueOf(number), BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
  }

  private void range(BigDecimal number, BigDecimal least, BigDecimal greatest) {
    if (number.compareTo(least) < 0 || number.compareTo(greatest) > 0) {
      flaw(
          PolicyProblem.NUMBER_OUT_OF_RANGE,
          number.toPlainString(),
          least.toPlainString(),
          greatest.toPlainString());
    }
  }

  private void filled(List<?> list) {
    if (list.isEmpty()) {
      flaw(PolicyProblem.LIST_EMPTY);
    }
  }

  private void flaw(PolicyProblem problem, Object... details) {
    var all = new ArrayList<Object>();
    all.add(place);
    all.addAll(List.of(details));
    flaws.add(new Refusal(problem, all.toArray()));
  }
}
