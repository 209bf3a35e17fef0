package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Condition.Counted;
import dev.refunddesk.policy.Condition.Cycle;
import dev.refunddesk.policy.Condition.Per;
import dev.refunddesk.policy.Condition.RefundsAtMost;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.DiscountBack;
import dev.refunddesk.policy.Formula.FeeShare;
import dev.refunddesk.policy.Formula.FixedFee;
import dev.refunddesk.policy.Formula.HourCount;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.KeptLines;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Split;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.TermShares;
import dev.refunddesk.policy.Formula.Tier;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.Formula.Vouchers;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Measured.MeteredSeconds;
import dev.refunddesk.policy.Measured.UsedVolume;
import dev.refunddesk.policy.Measured.VolumeStep;
import dev.refunddesk.policy.PlanChange.KeptPlan;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.PlanChange.UsedUpgrades;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Rule;
import dev.refunddesk.policy.ShippedPolicies;
import dev.refunddesk.policy.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Policies for tests: with one rule of a given formula, or drawn by lot. */
final class RandomPolicies {

  private static final List<RoundingMode> ROUNDINGS =
      List.of(
          RoundingMode.HALF_UP,
          RoundingMode.HALF_EVEN,
          RoundingMode.DOWN,
          RoundingMode.UP,
          RoundingMode.CEILING,
          RoundingMode.FLOOR);

  private static final Span[] DAYS =
      Arrays.stream(Span.values()).filter(span -> span != Span.STARTED_MONTHS).toArray(Span[]::new);

  private RandomPolicies() {}

  /** The shop's own policy with one rule that always applies. */
  static Policy always(Formula formula) {
    return always(List.of(), formula);
  }

  /** The shop's own policy with one rule. */
  static Policy always(List<Condition> when, Formula formula) {
    return with(new Rule(3, when, Verdict.REVIEW, formula, List.of()));
  }

  static Policy drawn(RandomGenerator lot) {
    var verdict = lot.nextBoolean() ? Verdict.AUTO : Verdict.REVIEW;
    var within =
        new Condition.PaidWithin(lot.nextInt(1, 400), one(lot, Condition.Window.values()), null);
    var when = new ArrayList<Condition>();
    if (lot.nextBoolean()) {
      when.add(within);
    }
    if (lot.nextInt(4) == 0) {
      when.add(quota(lot));
    }
    if (lot.nextInt(3) == 0) {
      when.add(new Condition.PlanKept());
    }
    if (lot.nextInt(6) == 0) {
      when.add(new Condition.VolumeUsed(new BigDecimal("0.5")));
    }
    return with(new Rule(3, when, verdict, formula(lot), List.of()));
  }

  private static Condition quota(RandomGenerator lot) {
    var cycle = one(lot, Cycle.values());
    var per = one(lot, Per.values());
    return new RefundsAtMost(
        lot.nextInt(4),
        one(lot, Counted.values()),
        per,
        cycle,
        cycle == Cycle.YEAR && lot.nextBoolean() ? MonthDay.of(7, 1) : null,
        lot.nextBoolean() ? ZoneId.of("UTC") : null,
        per == Per.PRODUCT && lot.nextBoolean() ? List.of("vps", "ec2") : List.of());
  }

  /** Whether time alone changes what such a policy gives, so that it can only shrink. */
  static boolean onlyShrinks(Policy policy) {
    var rule = policy.rules().getFirst();
    var formula = rule.formula();
    return formula != null
        && rule.when().stream().noneMatch(RefundsAtMost.class::isInstance)
        && formula.base() == Base.PAID
        && formula.deductions().stream().allMatch(RandomPolicies::onlyGrows);
  }

  /** A longer term earns its discount at a blow, so what was used may cost less than before. */
  private static boolean onlyGrows(Deduction deduction) {
    return switch (deduction) {
      case UsedShare used -> used.ladder().isEmpty() && used.surcharge() == null;
      case MonthsAndHours _, KeptPlan _ -> false;
      case UsedVolume used -> used.surcharge() == null;
      case FeeShare fee ->
          Stream.concat(Stream.of(fee.byYear()), fee.byTerm().stream().map(TermShares::byYear))
              .allMatch(years -> years.size() == 1);
      case KeptLines _,
          MeteredCharges _,
          MeteredHours _,
          MeteredSeconds _,
          UsedUpgrades _,
          KeptShare _,
          DiscountBack _,
          FixedFee _ ->
          true;
    };
  }

  private static Formula formula(RandomGenerator lot) {
    var deductions = new ArrayList<Deduction>();
    for (var i = lot.nextInt(3); i > 0; i--) {
      deductions.add(deduction(lot));
    }
    var base = lot.nextInt(5) == 0 ? Base.UNUSED_BALANCE : Base.PAID;
    var vouchers = lot.nextBoolean() ? one(lot, Vouchers.values()) : null;
    return new Formula(base, one(lot, Split.values()), deductions, vouchers);
  }

  private static Deduction deduction(RandomGenerator lot) {
    var rounding = ROUNDINGS.get(lot.nextInt(ROUNDINGS.size()));
    return switch (lot.nextInt(13)) {
      case 0 -> new KeptLines(List.of(LineKind.SETUP_FEE, LineKind.LICENCE), 5);
      case 1 -> used(lot, rounding);
      case 2 ->
          new MonthsAndHours(ladder(lot), tiers(lot), one(lot, HourCount.values()), rounding, 3);
      case 3 -> new MeteredCharges(lot.nextBoolean(), 3);
      case 4 -> new FeeShare(one(lot, Price.values()), shares(lot), terms(lot), rounding, 3);
      case 5 -> new FixedFee(fees(lot), 3);
      case 6 -> seconds(lot, rounding);
      case 7 -> volume(lot, rounding);
      case 8 -> new UsedUpgrades(one(lot, DAYS), one(lot, Term.values()), rounding, 3);
      case 9 ->
          new KeptPlan(
              one(lot, DAYS), one(lot, Term.values()), ladder(lot), decimals(lot), rounding, 3);
      case 10 -> new KeptShare(rounding, 3);
      case 11 ->
          new DiscountBack(
              one(lot, DAYS), one(lot, Term.values()), new BigDecimal("1.05"), rounding, 3);
      default -> new MeteredHours(lot.nextInt(1, 745), one(lot, HourSource.values()), rounding, 3);
    };
  }

  private static UsedShare used(RandomGenerator lot, RoundingMode rounding) {
    var span = one(lot, Span.values());
    var term = span == Span.STARTED_MONTHS ? Term.ACTUAL : one(lot, Term.values());
    return new UsedShare(
        one(lot, Price.values()),
        span,
        term,
        lot.nextInt(4) == 0 ? lot.nextInt(1, 40) : null,
        ladder(lot),
        lot.nextInt(3) == 0 ? new Surcharge(new BigDecimal("1.5"), 30) : null,
        decimals(lot),
        rounding,
        3);
  }

  private static @Nullable Integer decimals(RandomGenerator lot) {
    return lot.nextInt(4) == 0 ? lot.nextInt(9) : null;
  }

  private static Deduction seconds(RandomGenerator lot, RoundingMode rounding) {
    return new MeteredSeconds(
        lot.nextBoolean() ? null : lot.nextInt(1, 745),
        lot.nextInt(100),
        lot.nextBoolean() ? List.of() : fees(lot),
        one(lot, HourSource.values()),
        rounding,
        3);
  }

  private static Deduction volume(RandomGenerator lot, RoundingMode rounding) {
    var ladder = List.of(new VolumeStep(BigDecimal.TEN, new BigDecimal("0.9")));
    return new UsedVolume(
        lot.nextBoolean() ? null : one(lot, Price.values()),
        lot.nextBoolean() ? List.of() : ladder,
        lot.nextInt(3) == 0 ? new Surcharge(new BigDecimal("1.2"), null) : null,
        rounding,
        3);
  }

  private static List<TermShares> terms(RandomGenerator lot) {
    return lot.nextBoolean() ? List.of() : List.of(new TermShares(12, shares(lot)));
  }

  private static List<Step> ladder(RandomGenerator lot) {
    return lot.nextBoolean()
        ? List.of()
        : List.of(new Step(6, new BigDecimal("0.88")), new Step(12, new BigDecimal("0.83")));
  }

  private static List<Tier> tiers(RandomGenerator lot) {
    return lot.nextBoolean()
        ? List.of()
        : List.of(new Tier(96, BigDecimal.ONE), new Tier(null, new BigDecimal("0.5")));
  }

  private static List<Money> fees(RandomGenerator lot) {
    return Stream.of("CNY", "USD", "JPY")
        .map(currency -> Money.of(lot.nextLong(1, 5_000), currency))
        .toList();
  }

  private static List<BigDecimal> shares(RandomGenerator lot) {
    return lot.nextBoolean()
        ? List.of(new BigDecimal("0.1"))
        : List.of(new BigDecimal("0.15"), new BigDecimal("0.1"));
  }

  static <T> T one(RandomGenerator lot, T[] values) {
    return values[lot.nextInt(values.length)];
  }

  private static Policy with(Rule rule) {
    var own = ShippedPolicies.of("own");
    return new Policy(
        own.platform(),
        own.version(),
        own.effectiveOn(),
        own.name(),
        own.summary(),
        own.channel(),
        own.requirement(),
        own.promise(),
        own.clauses(),
        List.of(rule),
        own.requirements(),
        own.automaticLimit(),
        null,
        null,
        null);
  }
}
