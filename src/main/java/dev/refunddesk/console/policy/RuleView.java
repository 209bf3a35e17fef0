package dev.refunddesk.console.policy;

import dev.refunddesk.assessment.Question;
import dev.refunddesk.kit.VerdictTag;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Requirement;
import dev.refunddesk.policy.Policy.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule or a requirement in words.
 *
 * @param text the words of its clause
 * @param conditions what must be
 * @param amount how the amount comes about; empty if there is none
 */
public record RuleView(
    int clause, String text, VerdictTag verdict, List<String> conditions, List<String> amount) {

  static List<RuleView> rules(Policy policy, Texts texts) {
    return policy.rules().stream().map(rule -> of(policy, rule, texts)).toList();
  }

  static List<RuleView> requirements(Policy policy, Texts texts) {
    return policy.requirements().stream().map(asked -> of(policy, asked, texts)).toList();
  }

  private static RuleView of(Policy policy, Rule rule, Texts texts) {
    var conditions = rule.when().stream().map(condition -> words(condition, texts)).toList();
    var formula = rule.formula();
    return new RuleView(
        rule.clause(),
        text(policy, rule.clause(), texts),
        VerdictTag.valueOf(rule.verdict().name()),
        conditions.isEmpty() ? List.of(texts.t("policies.always")) : conditions,
        formula == null ? List.of() : words(formula, texts));
  }

  private static RuleView of(Policy policy, Requirement requirement, Texts texts) {
    return new RuleView(
        requirement.clause(),
        text(policy, requirement.clause(), texts),
        VerdictTag.valueOf(requirement.otherwise().name()),
        List.of(words(requirement.condition(), texts)),
        List.of());
  }

  /** What a condition asks, as the reviewer's table has it: 购买天数 ≤ 30 天. */
  static String words(Condition condition, Texts texts) {
    var question = Question.of(condition);
    return question.condition().in(texts) + " " + question.required().in(texts);
  }

  private static List<String> words(Formula formula, Texts texts) {
    var words = new ArrayList<String>();
    words.add(texts.t("policies.base." + formula.base().name()));
    formula.deductions().forEach(taken -> words.add(words(taken, texts)));
    return words;
  }

  private static String words(Formula.Deduction deduction, Texts texts) {
    return switch (deduction) {
      case Formula.KeptLines(var kinds, _) ->
          texts.t("policies.deduction.kept-lines", names("policy.line.", kinds, texts));
      case Formula.UsedDays(var count, var term, _, _) ->
          texts.t(
              "policies.deduction.used-days",
              texts.t("policy.days." + count.name()),
              texts.t("policy.term." + term.name()));
      case Formula.UsedHours(var count, _, _) ->
          texts.t("policies.deduction.used-hours", texts.t("policy.hours." + count.name()));
      case Formula.MeteredCharges(var capped, _) ->
          texts.t(
              capped
                  ? "policies.deduction.metered-charges.capped"
                  : "policies.deduction.metered-charges");
      case Formula.MeteredHours(var hours, var source, _, _) ->
          texts.t(
              "policies.deduction.metered-hours", hours, texts.t("policy.meter." + source.name()));
    };
  }

  private static String names(String prefix, List<? extends Enum<?>> names, Texts texts) {
    var words = names.stream().map(name -> texts.t(prefix + name.name())).toList();
    return String.join(texts.t("assessment.and"), words);
  }

  private static String text(Policy policy, int clause, Texts texts) {
    return policy.clause(clause).map(texts::t).orElse("");
  }
}
