package dev.refunddesk.console.policy;

import dev.refunddesk.assessment.Question;
import dev.refunddesk.kit.VerdictTag;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Requirement;
import dev.refunddesk.policy.Policy.Rule;
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

  public static List<RuleView> rules(Policy policy, Texts texts) {
    return policy.rules().stream().map(rule -> of(policy, rule, texts)).toList();
  }

  public static List<RuleView> requirements(Policy policy, Texts texts) {
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
        formula == null ? List.of() : new FormulaWords(texts).of(formula));
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

  private static String text(Policy policy, int clause, Texts texts) {
    return policy.clause(clause).map(texts::t).orElse("");
  }
}
