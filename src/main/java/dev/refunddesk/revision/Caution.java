package dev.refunddesk.revision;

import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Something about a draft that is allowed and may yet be a mistake; rules are counted from 1. */
public sealed interface Caution {

  int rule();

  /** A rule that never decides, as the rules before it take all its cases. */
  record Covered(int rule, List<Integer> behind) implements Caution {
    public Covered {
      behind = List.copyOf(behind);
    }
  }

  /** A rule whose own conditions can never hold together. */
  record Contradiction(int rule) implements Caution {}

  /** A rule whose deductions may come to more than was paid, so that they are cut there. */
  record Capped(int rule) implements Caution {}

  static List<Caution> of(Policy policy) {
    var cautions = new ArrayList<Caution>();
    for (var found : Reach.of(policy.rules())) {
      var rule = found.rule() + 1;
      cautions.add(
          found.behind().isEmpty()
              ? new Contradiction(rule)
              : new Covered(rule, found.behind().stream().map(place -> place + 1).toList()));
    }
    for (var i = 0; i < policy.rules().size(); i++) {
      if (mayExceed(policy.rules().get(i))) {
        cautions.add(new Capped(i + 1));
      }
    }
    return cautions;
  }

  /** Used time at the list price, metered hours and fixed fees know nothing of what was paid. */
  private static boolean mayExceed(Rule rule) {
    var formula = rule.formula();
    return formula != null && formula.deductions().stream().anyMatch(Caution::mayExceed);
  }

  private static boolean mayExceed(Formula.Deduction deduction) {
    return switch (deduction) {
      case Formula.KeptLines _ -> false;
      case Formula.UsedShare used ->
          used.of() == Formula.Price.LIST_PRICE
              || !used.ladder().isEmpty()
              || used.surcharge() != null;
      case Formula.FeeShare fee -> fee.of() == Formula.Price.LIST_PRICE;
      default -> true;
    };
  }
}
