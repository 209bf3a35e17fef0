package dev.refunddesk.console.policy;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
      case Formula.FeeShare fee -> fee(fee);
      case Formula.FixedFee(var amounts, _) ->
          texts.t(
              "policies.deduction.fixed-fee",
              String.join(" / ", amounts.stream().map(texts::money).toList()));
    };
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
    var surcharge = used.surcharge();
    return list(share, ladder(used.ladder()), surcharge == null ? "" : surcharge(surcharge));
  }

  private String fee(Formula.FeeShare fee) {
    var shares = fee.byYear().stream().map(FormulaWords::percent).toList();
    return texts.t(
        shares.size() == 1 ? "policies.deduction.fee-share" : "policies.deduction.fee-share.years",
        String.join(" / ", shares),
        named("policy.price.", fee.of()));
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

  private String surcharge(Surcharge surcharge) {
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
