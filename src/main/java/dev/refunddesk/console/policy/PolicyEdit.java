package dev.refunddesk.console.policy;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a version to come.
 *
 * @param base the version it was filled in from
 * @param version the number it will have
 * @param newest the version somebody saved meanwhile; absent if nobody did
 */
public record PolicyEdit(
    Policy base,
    int version,
    PolicyForm form,
    FormErrors errors,
    List<RuleFields> rules,
    @Nullable Policy newest) {

  /** A rule with the numbers in it that can be changed. */
  public record RuleFields(RuleView rule, List<NumberField> numbers) {}

  /** One such number. */
  public record NumberField(String name, String label) {}

  static PolicyEdit of(Policy base, int version, PolicyForm form, FormErrors errors) {
    return new PolicyEdit(base, version, form, errors, List.of(), null);
  }

  /** The same, to be sent again on top of what somebody saved meanwhile. */
  PolicyEdit onTopOf(Policy other) {
    return new PolicyEdit(base, other.version() + 1, form, errors, rules, other);
  }

  /** The same with the rules in words. */
  PolicyEdit in(Texts texts) {
    var views = RuleView.rules(base, texts);
    var fields = new ArrayList<RuleFields>();
    for (var i = 0; i < views.size(); i++) {
      fields.add(new RuleFields(views.get(i), numbers(i, texts)));
    }
    return new PolicyEdit(base, version, form, errors, fields, newest);
  }

  private List<NumberField> numbers(int place, Texts texts) {
    var rule = base.rules().get(place);
    var numbers = new ArrayList<NumberField>();
    for (var i = 0; i < rule.when().size(); i++) {
      var condition = rule.when().get(i);
      if (Knob.of(condition).isPresent()) {
        numbers.add(new NumberField(PolicyForm.when(place, i), label(condition, texts)));
      }
    }
    var deductions = rule.formula() == null ? List.<Deduction>of() : rule.formula().deductions();
    for (var i = 0; i < deductions.size(); i++) {
      if (Knob.of(deductions.get(i)).isPresent()) {
        var label = texts.t("policies.number.cap-hours");
        numbers.add(new NumberField(PolicyForm.deduction(place, i), label));
      }
    }
    return numbers;
  }

  private static String label(Condition condition, Texts texts) {
    return condition instanceof Condition.PaidWithin within
        ? texts.t("policies.number.paid-within", texts.t("policy.window." + within.window()))
        : texts.t("policies.number.refunds");
  }

  public String path() {
    return "/admin/policies/" + base.platform();
  }
}
