package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.Section;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Requirement;
import dev.refunddesk.policy.Policy.Rule;

/** A rule said in a sentence, as customers could read it. */
final class RuleWords {

  private RuleWords() {}

  /** The words of a rule or requirement; empty if the policy has none at that place. */
  static String of(Policy policy, Section section, Texts texts) {
    var at = section.place() - 1;
    return switch (section.kind()) {
      case BASICS, CLAUSES -> "";
      case RULE -> at < policy.rules().size() ? of(policy.rules().get(at), texts) : "";
      case REQUIREMENT ->
          at < policy.requirements().size() ? of(policy.requirements().get(at), texts) : "";
    };
  }

  private static String of(Rule rule, Texts texts) {
    var conditions =
        rule.when().isEmpty()
            ? texts.t("policies.always")
            : String.join(
                texts.t("policies.words.and"),
                rule.when().stream().map(each -> RuleView.words(each, texts)).toList());
    var verdict = texts.t("policy.verdict." + rule.verdict().name());
    var formula = rule.formula();
    if (formula == null) {
      return texts.t("policies.words.rule", conditions, verdict);
    }
    var amount = String.join(texts.t("policies.less"), new FormulaWords(texts).of(formula)).strip();
    return texts.t("policies.words.amount", conditions, verdict, amount);
  }

  private static String of(Requirement requirement, Texts texts) {
    return texts.t("policies.words.requirement", RuleView.words(requirement.condition(), texts));
  }
}
