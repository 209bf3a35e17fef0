package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Clause;
import dev.refunddesk.policy.Policy.Requirement;
import dev.refunddesk.policy.Policy.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a policy requires once switches are set: each requirement comes and goes with its clause.
 */
final class Requirements {

  private final Policy base;
  private final List<Requirement> chosen = new ArrayList<>();
  private final List<Clause> added = new ArrayList<>();

  /**
   * @param words the words of a clause that a new requirement brings along, by their key
   */
  Requirements(Policy base, PolicyForm form, Function<String, Text> words) {
    this.base = base;
    base.requirements().stream()
        .filter(requirement -> isKept(requirement, form))
        .forEach(chosen::add);
    var next = base.clauses().stream().mapToInt(Clause::number).max().orElse(0) + 1;
    for (var each : Switch.values()) {
      if (form.has(each.field()) && each.in(base).isEmpty()) {
        added.add(new Clause(next, words.apply("policies.clause." + each.name())));
        chosen.add(each.under(next));
        next++;
      }
    }
  }

  /** What no switch stands for stays as it is. */
  private static boolean isKept(Requirement requirement, PolicyForm form) {
    return Arrays.stream(Switch.values())
        .filter(each -> each.isSwitched(requirement))
        .allMatch(each -> form.has(each.field()));
  }

  /**
   * The requirements.
   *
   * @param characters how long an explanation has to be
   */
  List<Requirement> list(int characters) {
    return chosen.stream().map(each -> with(each, characters)).toList();
  }

  private static Requirement with(Requirement requirement, int characters) {
    return Switch.EXPLAINED.isSwitched(requirement)
        ? new Requirement(
            requirement.clause(),
            Knob.with(requirement.condition(), characters),
            requirement.otherwise())
        : requirement;
  }

  /** The clauses without those that only a dropped requirement named, and with the new ones. */
  List<Clause> clauses(List<Clause> typed) {
    var kept = typed.stream().filter(clause -> !isOrphaned(clause.number()));
    return Stream.concat(kept, added.stream()).toList();
  }

  private boolean isOrphaned(int clause) {
    return base.requirements().stream().anyMatch(each -> each.clause() == clause)
        && chosen.stream().noneMatch(each -> each.clause() == clause)
        && base.rules().stream().noneMatch(rule -> names(rule, clause));
  }

  private static boolean names(Rule rule, int clause) {
    var formula = rule.formula();
    return rule.clause() == clause
        || (formula != null
            && formula.deductions().stream().anyMatch(taken -> taken.clause() == clause));
  }
}
