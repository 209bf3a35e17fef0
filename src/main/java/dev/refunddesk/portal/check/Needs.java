package dev.refunddesk.portal.check;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Formula.Base;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.expression.Expressions;
import dev.refunddesk.policy.expression.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a policy looks at in a case of one kind: everything else need not be typed.
 *
 * @param fields without those every case has
 */
public record Needs(Set<CheckField> fields) {

  private static final Set<BillingMode> AHEAD =
      EnumSet.of(BillingMode.SUBSCRIPTION, BillingMode.RESERVED);

  public Needs {
    fields = Set.copyOf(fields);
  }

  static Needs of(Policy policy, BillingMode mode, String kind) {
    var fields = EnumSet.noneOf(CheckField.class);
    if (AHEAD.contains(mode)) {
      fields.add(CheckField.MONTHS);
    }
    policy.requirements().forEach(each -> add(each.condition(), fields));
    policy.rules().stream()
        .filter(rule -> rule.when().stream().allMatch(when -> admits(when, mode, kind)))
        .forEach(rule -> add(rule, fields));
    return new Needs(fields);
  }

  public boolean has(CheckField field) {
    return fields.contains(field);
  }

  private static boolean admits(Condition condition, BillingMode mode, String kind) {
    return switch (condition) {
      case Condition.BilledAs(var modes) -> modes.contains(mode);
      case Condition.ProductIs(var kinds) -> kinds.contains(kind);
      default -> true;
    };
  }

  private static void add(Policy.Rule rule, Set<CheckField> fields) {
    rule.when().forEach(condition -> add(condition, fields));
    if (rule.materials().stream().anyMatch(material -> !material.reasons().isEmpty())) {
      fields.add(CheckField.REASON);
    }
    var formula = rule.formula();
    if (formula != null) {
      if (formula.base() == Base.UNUSED_BALANCE) {
        fields.add(CheckField.METERED);
      }
      formula.deductions().forEach(deduction -> add(deduction, fields));
    }
  }

  private static void add(Condition condition, Set<CheckField> fields) {
    switch (condition) {
      case Condition.FirstOrder _ -> fields.add(CheckField.ORDERS);
      case Condition.RefundsAtMost _ -> fields.add(CheckField.REFUNDS);
      case Condition.Expression(var cel, _, _) -> add(Expressions.variables(cel), fields);
      case Condition.InstanceIs _ -> fields.add(CheckField.STATE);
      case Condition.NoArrears _ -> fields.add(CheckField.ARREARS);
      case Condition.ReasonGiven _ -> fields.add(CheckField.REASON);
      case Condition.Explained _ -> fields.add(CheckField.EXPLANATION);
      case Condition.TermsAccepted _ -> fields.add(CheckField.TERMS);
      default -> {}
    }
  }

  private static void add(Set<Variable> named, Set<CheckField> fields) {
    for (var variable : named) {
      var field =
          switch (variable) {
            case STATE -> CheckField.STATE;
            case METERED_HOURS -> CheckField.HOURS;
            case METERED, UNUSED_BALANCE -> CheckField.METERED;
            case ARREARS -> CheckField.ARREARS;
            case REFUNDS, REFUNDS_THIS_YEAR -> CheckField.REFUNDS;
            case EARLIER_ORDERS -> CheckField.ORDERS;
            case TERMS_ACCEPTED -> CheckField.TERMS;
            case REASON -> CheckField.REASON;
            case EXPLANATION -> CheckField.EXPLANATION;
            case SETUP_FEE -> CheckField.SETUP;
            default -> CheckField.PAID;
          };
      fields.add(field);
    }
  }

  private static void add(Deduction deduction, Set<CheckField> fields) {
    switch (deduction) {
      case Formula.KeptLines(var kinds, _) -> kinds.forEach(kind -> add(kind, fields));
      case Formula.MonthsAndHours _ -> fields.add(CheckField.HOURPRICE);
      case Formula.MeteredCharges _ -> fields.add(CheckField.METERED);
      case Formula.MeteredHours _ -> fields.add(CheckField.HOURS);
      default -> {}
    }
  }

  private static void add(LineKind kind, Set<CheckField> fields) {
    switch (kind) {
      case SETUP_FEE -> fields.add(CheckField.SETUP);
      case ADDON -> fields.add(CheckField.ADDON);
      case LICENCE -> fields.add(CheckField.LICENCE);
      case SERVICE, RENEWAL, UPGRADE, DISCOUNT, VOUCHER -> {}
    }
  }

  /** The ways of billing, those first that the policy speaks of. */
  static List<BillingMode> modes(Policy policy) {
    var modes = new LinkedHashSet<BillingMode>();
    conditions(policy)
        .forEach(condition -> {
          if (condition instanceof Condition.BilledAs(var named)) {
            modes.addAll(named);
          }
        });
    modes.addAll(Arrays.asList(BillingMode.values()));
    return new ArrayList<>(modes);
  }

  /** The kinds of product the policy tells apart; none if it does not. */
  static List<String> kinds(Policy policy) {
    return conditions(policy)
        .flatMap(condition ->
            condition instanceof Condition.ProductIs(var kinds) ? kinds.stream() : Stream.of())
        .distinct()
        .toList();
  }

  private static Stream<Condition> conditions(Policy policy) {
    return policy.rules().stream().flatMap(rule -> rule.when().stream());
  }
}
