package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Clause;
import dev.refunddesk.policy.Policy.Promise;
import dev.refunddesk.policy.Policy.Range;
import dev.refunddesk.policy.Policy.Rule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a policy from what was typed, and notes what cannot be read. */
final class PolicyDraft {

  private final Policy base;
  private final PolicyForm form;
  private final Frame frame;
  private final FormErrors errors = FormErrors.none();
  private final Requirements requirements;

  /**
   * @param base the version the form was filled in from
   */
  PolicyDraft(Policy base, PolicyForm form, Requirements requirements, Frame frame) {
    this.base = base;
    this.form = form;
    this.frame = frame;
    this.requirements = requirements;
  }

  /** What could not be read. */
  FormErrors errors() {
    return errors;
  }

  /** The version; where something could not be read it is as before. */
  Policy policy(int version) {
    var rules = IntStream.range(0, base.rules().size()).mapToObj(this::rule).toList();
    var explained = number(PolicyForm.EXPLAINED, 0);
    return new Policy(
        base.platform(),
        version,
        date("effective-on", base.effectiveOn()),
        text("name"),
        text("summary"),
        text("channel"),
        text("requirement"),
        promise(),
        requirements.clauses(clauses()),
        rules,
        requirements.list(explained),
        limit(),
        form.has("source") ? form.get("source") : null,
        form.has("checked-on") ? date("checked-on", base.effectiveOn()) : null,
        base.judgedAt());
  }

  private Text text(String name) {
    return new Text(sentence(name + "-zh"), sentence(name + "-en"));
  }

  /** A text of one line, however it was broken while typing. */
  private String sentence(String name) {
    return form.get(name).replaceAll("\\s*\\R\\s*", " ");
  }

  private List<Clause> clauses() {
    return base.clauses().stream()
        .map(clause ->
            new Clause(clause.number(), text(PolicyForm.clause(clause.number())), clause.source()))
        .toList();
  }

  private Promise promise() {
    var review = number("review", base.promise().reviewDays());
    var payout = number("payout", base.promise().payoutDays());
    if (!form.has("arrival-from") && !form.has("arrival-to")) {
      return new Promise(review, payout, null);
    }
    return new Promise(
        review, payout, new Range(number("arrival-from", 0), number("arrival-to", 0)));
  }

  private Rule rule(int place) {
    var rule = base.rules().get(place);
    var when = new ArrayList<Condition>();
    for (var i = 0; i < rule.when().size(); i++) {
      var condition = rule.when().get(i);
      var number = Knob.of(condition);
      when.add(
          number.isEmpty()
              ? condition
              : Knob.with(condition, number(PolicyForm.when(place, i), number.getAsInt())));
    }
    var formula = rule.formula();
    return new Rule(
        rule.clause(),
        when,
        rule.verdict(),
        formula == null ? null : formula(place, formula),
        rule.materials());
  }

  private Formula formula(int place, Formula formula) {
    var deductions = new ArrayList<Formula.Deduction>();
    for (var i = 0; i < formula.deductions().size(); i++) {
      var deduction = formula.deductions().get(i);
      var number = Knob.of(deduction);
      deductions.add(
          number.isEmpty()
              ? deduction
              : Knob.with(deduction, number(PolicyForm.deduction(place, i), number.getAsInt())));
    }
    return new Formula(formula.base(), formula.split(), deductions, formula.vouchers());
  }

  private @Nullable Money limit() {
    if (!form.has("limit")) {
      return null;
    }
    var before = base.automaticLimit();
    var currency = before == null ? frame.shop().currency() : before.currency();
    try {
      return Money.of(new BigDecimal(form.get("limit").replace(",", "")), currency);
    } catch (ArithmeticException | NumberFormatException unreadable) {
      unreadable("limit", "policies.unreadable.amount");
      return before;
    }
  }

  private int number(String name, int before) {
    try {
      return Integer.parseInt(form.get(name));
    } catch (NumberFormatException unreadable) {
      unreadable(name, "policies.unreadable.number");
      return before;
    }
  }

  private LocalDate date(String name, LocalDate before) {
    try {
      return LocalDate.parse(form.get(name));
    } catch (DateTimeException unreadable) {
      unreadable(name, "policies.unreadable.date");
      return before;
    }
  }

  private void unreadable(String name, String key) {
    errors.add(name, frame.t(key, FieldNames.of(name, frame)));
  }
}
