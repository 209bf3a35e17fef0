package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Requirement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A policy as the fields of a form: what a person typed, right or wrong.
 *
 * @param fields by their names
 */
public record PolicyForm(Map<String, String> fields) {

  static final String EXPLAINED = "explained";

  /** The form of a version to come, filled in from one there is. */
  static PolicyForm of(Policy policy, LocalDate today) {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "name", policy.name());
    put(fields, "summary", policy.summary());
    put(fields, "channel", policy.channel());
    put(fields, "requirement", policy.requirement());
    for (var clause : policy.clauses()) {
      put(fields, clause(clause.number()), clause.text());
    }
    var arrival = policy.promise().arrival();
    fields.put("review", String.valueOf(policy.promise().reviewDays()));
    fields.put("payout", String.valueOf(policy.promise().payoutDays()));
    fields.put("arrival-from", arrival == null ? "" : String.valueOf(arrival.from()));
    fields.put("arrival-to", arrival == null ? "" : String.valueOf(arrival.to()));
    var limit = policy.automaticLimit();
    fields.put("limit", limit == null ? "" : limit.toDecimal().toPlainString());
    fields.put("source", Objects.requireNonNullElse(policy.sourceUrl(), ""));
    fields.put("checked-on", Objects.toString(policy.checkedOn(), ""));
    fields.put("effective-on", today.toString());
    rules(fields, policy);
    requirements(fields, policy);
    return new PolicyForm(fields);
  }

  private static void rules(Map<String, String> fields, Policy policy) {
    for (var i = 0; i < policy.rules().size(); i++) {
      var rule = policy.rules().get(i);
      var deductions = rule.formula() == null ? List.<Deduction>of() : rule.formula().deductions();
      for (var j = 0; j < rule.when().size(); j++) {
        put(fields, when(i, j), Knob.of(rule.when().get(j)));
      }
      for (var j = 0; j < deductions.size(); j++) {
        put(fields, deduction(i, j), Knob.of(deductions.get(j)));
      }
    }
  }

  private static void requirements(Map<String, String> fields, Policy policy) {
    fields.put(EXPLAINED, String.valueOf(Switch.CHARACTERS));
    for (var each : Switch.values()) {
      var requirement = each.in(policy);
      requirement.ifPresent(_ -> fields.put(each.field(), "true"));
      requirement
          .map(Requirement::condition)
          .map(Knob::of)
          .ifPresent(number -> put(fields, EXPLAINED, number));
    }
  }

  private static void put(Map<String, String> fields, String name, OptionalInt number) {
    number.ifPresent(value -> fields.put(name, String.valueOf(value)));
  }

  private static void put(Map<String, String> fields, String name, Text text) {
    fields.put(name + "-zh", text.zh());
    fields.put(name + "-en", text.en());
  }

  /** What the form calls a clause. */
  public static String clause(int number) {
    return "clause-" + number;
  }

  /** What the form calls the number of a rule's condition, both counted from zero. */
  static String when(int rule, int condition) {
    return "rule-" + rule + "-when-" + condition;
  }

  /** What the form calls the number of a rule's deduction, both counted from zero. */
  static String deduction(int rule, int deduction) {
    return "rule-" + rule + "-less-" + deduction;
  }

  /** What was typed, without blanks around it; empty if nothing was. */
  public String get(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  public boolean has(String name) {
    return !get(name).isEmpty();
  }
}
