package dev.refunddesk.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.PlanChange.KeptPlan;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.Policy.Clause;
import dev.refunddesk.policy.Policy.Confidence;
import dev.refunddesk.policy.Policy.Material;
import dev.refunddesk.policy.Policy.Promise;
import dev.refunddesk.policy.Policy.Rule;
import dev.refunddesk.policy.Policy.Source;
import dev.refunddesk.policy.expression.Expressions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a policy somebody wrote. */
final class PolicyCheck {

  private static final Pattern SHORT_NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]{3,1000}");
  private static final int LONGEST_REVIEW = 60;
  private static final int LONGEST_ARRIVAL = 200;
  private static final int LONGEST_WINDOW = 3_660;
  private static final int LARGEST_QUOTA = 999;
  private static final int LONGEST_EXPLANATION = 1_000;

  private final List<Refusal> flaws = new ArrayList<>();
  private final Set<Integer> clauses;

  private PolicyCheck(Policy policy) {
    clauses = policy.clauses().stream().map(Clause::number).collect(Collectors.toSet());
  }

  /** All flaws, in the order of the policy. */
  static List<Refusal> flaws(Policy policy) {
    var check = new PolicyCheck(policy);
    check.check(policy);
    return check.flaws;
  }

  private void check(Policy policy) {
    shortName("platform", policy.platform());
    range("version", policy.version(), 1, Integer.MAX_VALUE);
    text("name", policy.name());
    text("summary", policy.summary());
    text("channel", policy.channel());
    text("requirement", policy.requirement());
    promise(policy.promise());
    clauses(policy.clauses());
    rules(policy);
    for (var i = 0; i < policy.requirements().size(); i++) {
      requirement(at("requirements", i), policy.requirements().get(i));
    }
  }

  private void promise(Promise promise) {
    range("promise.reviewDays", promise.reviewDays(), 1, LONGEST_REVIEW);
    range("promise.payoutDays", promise.payoutDays(), 0, LONGEST_REVIEW);
    if (promise.arrival() != null) {
      var arrival = promise.arrival();
      range("promise.arrival.from", arrival.from(), 0, LONGEST_ARRIVAL);
      range("promise.arrival.to", arrival.to(), arrival.from(), LONGEST_ARRIVAL);
    }
  }

  private void clauses(List<Clause> list) {
    var seen = new HashSet<Integer>();
    for (var i = 0; i < list.size(); i++) {
      var clause = list.get(i);
      range(at("clauses", i), clause.number(), 1, Integer.MAX_VALUE);
      text(at("clauses", i), clause.text());
      source(at("clauses", i), clause.source());
      if (!seen.add(clause.number())) {
        flaw(PolicyProblem.DOUBLE, at("clauses", i), clause.number());
      }
    }
  }

  /** Only what nobody has verified may do without an address where it can be read. */
  private void source(String place, @Nullable Source source) {
    if (source == null || (source.url() == null && source.confidence() == Confidence.UNVERIFIED)) {
      return;
    }
    if (source.url() == null || !ADDRESS.matcher(source.url()).matches()) {
      flaw(PolicyProblem.ADDRESS_WRONG, place);
    }
  }

  private void rules(Policy policy) {
    var rules = policy.rules();
    filled("rules", rules);
    for (var i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      rule(at("rules", i), rule);
      if (rule.verdict() == Verdict.AUTO && policy.automaticLimit() == null) {
        flaw(PolicyProblem.LIMIT_MISSING, at("rules", i));
      }
      if (rules.subList(0, i).stream().anyMatch(before -> isAlwaysBefore(before, rule))) {
        flaw(PolicyProblem.RULE_UNREACHABLE, at("rules", i));
      }
    }
  }

  private static boolean isAlwaysBefore(Rule before, Rule rule) {
    return before.isAboutKeptPlan() == rule.isAboutKeptPlan()
        && before.when().stream().allMatch(Condition.PlanKept.class::isInstance);
  }

  /** What a kept plan costs is taken off exactly where a plan is kept. */
  private void keptPlan(String place, Rule rule) {
    var takes =
        rule.formula() != null
            && rule.formula().deductions().stream()
                .anyMatch(taken -> taken instanceof KeptPlan || taken instanceof KeptShare);
    if (rule.formula() != null && rule.isAboutKeptPlan() != takes) {
      flaw(PolicyProblem.PART_UNFIT, place, "plan-kept");
    }
  }

  private void rule(String place, Rule rule) {
    clause(place, rule.clause());
    keptPlan(place, rule);
    if (rule.verdict() == Verdict.FIX) {
      flaw(PolicyProblem.VERDICT_UNFIT, place, rule.verdict());
    }
    if ((rule.formula() == null) != (rule.verdict() == Verdict.OUT)) {
      flaw(PolicyProblem.FORMULA_UNFIT, place);
    }
    for (var i = 0; i < rule.when().size(); i++) {
      condition(place + "." + at("when", i), rule.when().get(i));
    }
    var deductions = rule.formula() == null ? List.<Deduction>of() : rule.formula().deductions();
    for (var i = 0; i < deductions.size(); i++) {
      var where = place + "." + at("formula.deductions", i);
      clause(where, deductions.get(i).clause());
      flaws.addAll(DeductionCheck.flaws(where, deductions.get(i)));
    }
    materials(place, rule.materials());
  }

  private void materials(String place, List<Material> materials) {
    var seen = new HashSet<String>();
    for (var i = 0; i < materials.size(); i++) {
      var where = place + "." + at("materials", i);
      var material = materials.get(i);
      shortName(where, material.code());
      text(where + ".name", material.name());
      text(where + ".why", material.why());
      if (!seen.add(material.code())) {
        flaw(PolicyProblem.DOUBLE, where, material.code());
      }
    }
  }

  private void requirement(String place, Policy.Requirement requirement) {
    clause(place, requirement.clause());
    condition(place, requirement.condition());
    if (requirement.condition() instanceof Condition.PlanKept) {
      flaw(PolicyProblem.PART_UNFIT, place, "plan-kept");
    }
    if (requirement.otherwise() == Verdict.AUTO) {
      flaw(PolicyProblem.VERDICT_UNFIT, place, requirement.otherwise());
    }
  }

  private void condition(String place, Condition condition) {
    switch (condition) {
      case Condition.PaidWithin within -> range(place, within.length(), 1, LONGEST_WINDOW);
      case Condition.BilledAs(var modes) -> filled(place, modes);
      case Condition.ProductIs(var kinds) -> filled(place, kinds);
      case Condition.InstanceIs(var states) -> filled(place, states);
      case Condition.RefundsAtMost quota -> quota(place, quota);
      case Condition.Explained(var characters) -> range(place, characters, 1, LONGEST_EXPLANATION);
      case Condition.VolumeUsed(var share) -> share(place, share);
      case Condition.Expression expression -> expression(place, expression);
      case Condition.PaidThisMonth _,
          Condition.PlanKept _,
          Condition.NoArrears _,
          Condition.NotInvoiced _,
          Condition.FirstOrder _,
          Condition.ReasonGiven _,
          Condition.TermsAccepted _ -> {}
    }
  }

  private void share(String place, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      flaw(PolicyProblem.NUMBER_OUT_OF_RANGE, place, share.toPlainString(), "0", "1");
    }
  }

  private void expression(String place, Condition.Expression expression) {
    Expressions.flaw(expression.cel())
        .ifPresent(flaw ->
            flaw(PolicyProblem.EXPRESSION_WRONG, place, flaw.line(), flaw.column(), flaw.words()));
    text(place + ".about", expression.about());
    text(place + ".required", expression.required());
  }

  private void quota(String place, Condition.RefundsAtMost quota) {
    range(place, quota.atMost(), 0, LARGEST_QUOTA);
    if (quota.yearStart() != null && quota.cycle() != Condition.Cycle.YEAR) {
      flaw(PolicyProblem.PART_UNFIT, place, "yearStart");
    }
    if (!quota.kinds().isEmpty() && quota.per() != Condition.Per.PRODUCT) {
      flaw(PolicyProblem.PART_UNFIT, place, "kinds");
    }
  }

  private void clause(String place, int number) {
    if (!clauses.contains(number)) {
      flaw(PolicyProblem.CLAUSE_UNKNOWN, place, number);
    }
  }

  private void text(String place, Text text) {
    if (text.zh().isBlank()) {
      flaw(PolicyProblem.TEXT_MISSING, place + ".zh");
    }
    if (text.en().isBlank()) {
      flaw(PolicyProblem.TEXT_MISSING, place + ".en");
    }
  }

  private void shortName(String place, String name) {
    if (!SHORT_NAME.matcher(name).matches()) {
      flaw(PolicyProblem.NAME_WRONG, place, name);
    }
  }

  private void range(String place, int number, int least, int greatest) {
    if (number < least || number > greatest) {
      flaw(PolicyProblem.NUMBER_OUT_OF_RANGE, place, number, least, greatest);
    }
  }

  private void filled(String place, List<?> list) {
    if (list.isEmpty()) {
      flaw(PolicyProblem.LIST_EMPTY, place);
    }
  }

  private void flaw(PolicyProblem problem, Object... details) {
    flaws.add(new Refusal(problem, details));
  }

  private static String at(String list, int index) {
    return list + "[" + (index + 1) + "]";
  }
}
