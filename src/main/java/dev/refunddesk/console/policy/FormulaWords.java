package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Tier;
import dev.refunddesk.policy.Measured;
import dev.refunddesk.policy.PlanChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an amount comes about, in words. */
record FormulaWords(Texts texts) {

  /** The base, then each deduction. */
  List<String> of(Formula formula) {
    var words = new ArrayList<String>();
    words.add(texts.t("policies.base." + formula.base().name()));
    formula.deductions().forEach(taken -> words.add(of(taken)));
    if (formula.split() == Formula.Split.GIFT_FIRST) {
      words.add(texts.t("policies.split.GIFT_FIRST"));
    }
    if (formula.vouchers() == Formula.Vouchers.RETURNED) {
      words.add(texts.t("policies.vouchers.RETURNED"));
    }
    return words;
  }

  private String of(Deduction deduction) {
    return switch (deduction) {
      case Formula.KeptLines(var kinds, _) ->
          texts.t(
              "policies.deduction.kept-lines",
              list(kinds.stream().map(kind -> named("policy.line.", kind)).toList()));
      case Formula.UsedShare used -> used(used);
      case Formula.MonthsAndHours used ->
          list(
              texts.t("policies.deduction.months-and-hours", named("policy.hours.", used.hours())),
              ladder(used.ladder()),
              list(used.tiers().stream().map(this::tier).toList()));
      case Formula.MeteredCharges(var capped, _) ->
          texts.t(
              capped
                  ? "policies.deduction.metered-charges.capped"
                  : "policies.deduction.metered-charges");
      case Formula.MeteredHours(var hours, var source, _, _) ->
          texts.t("policies.deduction.metered-hours", hours, named("policy.meter.", source));
      case Formula.DiscountBack back ->
          texts.t(
              "policies.deduction.discount-back",
              plain(back.factor()),
              named("policy.span.", back.span()),
              named("policy.term.", back.term()));
      case Formula.FeeShare fee -> fee(fee);
      case Formula.FixedFee(var amounts, _) ->
          texts.t("policies.deduction.fixed-fee", money(amounts));
      case Measured measured -> measured(measured);
      case PlanChange change -> change(change);
    };
  }

  private String measured(Measured measured) {
    return switch (measured) {
      case Measured.MeteredSeconds seconds -> seconds(seconds);
      case Measured.UsedVolume volume -> {
        var price = volume.of();
        var used =
            price == null
                ? texts.t("policies.deduction.used-volume.unit")
                : texts.t("policies.deduction.used-volume", named("policy.price.", price));
        var steps = volume.ladder().stream().map(this::step).toList();
        yield list(used, list(steps), surcharge(volume.surcharge()));
      }
    };
  }

  private String seconds(Measured.MeteredSeconds seconds) {
    var source = named("policy.meter.", seconds.hours());
    var cap = seconds.capHours();
    var least = seconds.leastSeconds();
    return list(
        cap == null
            ? texts.t("policies.deduction.metered-seconds.hour", source)
            : texts.t("policies.deduction.metered-seconds", cap, source),
        least == 0 ? "" : texts.t("policies.deduction.least-seconds", least),
        seconds.leastCharges().isEmpty()
            ? ""
            : texts.t("policies.deduction.least-charges", money(seconds.leastCharges())));
  }

  private String change(PlanChange change) {
    return switch (change) {
      case PlanChange.UsedUpgrades(var span, var term, _, _) ->
          texts.t(
              "policies.deduction.used-upgrades",
              named("policy.span.", span),
              named("policy.term.", term));
      case PlanChange.KeptPlan kept ->
          list(
              texts.t(
                  "policies.deduction.kept-plan",
                  named("policy.span.", kept.span()),
                  named("policy.term.", kept.term())),
              ladder(kept.ladder()),
              decimals(kept.decimals()));
      case PlanChange.KeptShare _ -> texts.t("policies.deduction.kept-share");
    };
  }

  private String decimals(@Nullable Integer decimals) {
    return decimals == null ? "" : texts.t("policies.deduction.decimals", decimals);
  }

  private String money(List<Money> amounts) {
    return String.join(" / ", amounts.stream().map(texts::money).toList());
  }

  private String used(Formula.UsedShare used) {
    var price = named("policy.price.", used.of());
    var span = named("policy.span.", used.span());
    var outOf = used.outOf();
    var share =
        outOf == null
            ? texts.t(
                "policies.deduction.used-share", price, span, named("policy.term.", used.term()))
            : texts.t("policies.deduction.used-share.out-of", price, span, outOf);
    return list(
        share, ladder(used.ladder()), surcharge(used.surcharge()), decimals(used.decimals()));
  }

  private String fee(Formula.FeeShare fee) {
    var terms =
        fee.byTerm().stream()
            .map(term ->
                texts.t(
                    "policies.deduction.fee-share.term", shares(term.byYear()), term.fromMonths()))
            .toList();
    var years = fee.byYear().size() > 1 || !terms.isEmpty();
    return list(
        texts.t(
            years ? "policies.deduction.fee-share.years" : "policies.deduction.fee-share",
            shares(fee.byYear()),
            named("policy.price.", fee.of())),
        list(terms));
  }

  private static String shares(List<BigDecimal> byYear) {
    return String.join(" / ", byYear.stream().map(FormulaWords::percent).toList());
  }

  private String ladder(List<Step> ladder) {
    return ladder.isEmpty()
        ? ""
        : texts.t("policies.deduction.ladder", list(ladder.stream().map(this::step).toList()));
  }

  private String step(Step step) {
    return texts.t("policies.deduction.step", step.fromMonths(), plain(step.share()));
  }

  private String tier(Tier tier) {
    var until = tier.untilHours();
    return until == null
        ? texts.t("policies.deduction.tier.last", plain(tier.share()))
        : texts.t("policies.deduction.tier", until, plain(tier.share()));
  }

  private String step(Measured.VolumeStep step) {
    return texts.t("policies.deduction.volume-step", plain(step.fromVolume()), plain(step.share()));
  }

  private String surcharge(@Nullable Surcharge surcharge) {
    if (surcharge == null) {
      return "";
    }
    var factor = plain(surcharge.factor());
    var below = surcharge.belowDays();
    return below == null
        ? texts.t("policies.deduction.surcharge", factor)
        : texts.t("policies.deduction.surcharge.below", factor, below);
  }

  private String named(String prefix, Enum<?> name) {
    return texts.t(prefix + name.name());
  }

  private String list(String... words) {
    return list(List.of(words));
  }

  private String list(List<String> words) {
    return String.join(
        texts.t("assessment.and"), words.stream().filter(word -> !word.isEmpty()).toList());
  }

  private static String percent(BigDecimal share) {
    return plain(share.movePointRight(2)) + "%";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
