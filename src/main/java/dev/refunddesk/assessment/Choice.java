package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policy.Requirement;
import dev.refunddesk.policy.Policy.Rule;
import dev.refunddesk.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rule of a policy a case falls under.
 *
 * @param rule the one that decides or came nearest; absent if the policy has none
 * @param findings its conditions
 */
record Choice(State state, @Nullable Rule rule, List<Finding> findings) {

  enum State {
    /** All its conditions hold. */
    DECIDED,
    /** None fails, but a fact is missing: neither this rule nor a later one may be assumed. */
    UNDECIDED,
    /** Every rule has a condition that fails. */
    NONE
  }

  /**
   * Tries the rules in order; if none holds, the one with the fewest failures came nearest. A rule
   * about a plan that is kept says nothing of the end of a service, nor the other way round.
   */
  static Choice among(List<Rule> rules, Judge judge) {
    var nearest = new Choice(State.NONE, null, List.of());
    var fewest = Long.MAX_VALUE;
    var kept = judge.facts().change() != null;
    for (var rule : rules) {
      if (rule.isAboutKeptPlan() != kept) {
        continue;
      }
      var findings = judged(rule, judge);
      var failures = count(findings, Result.FAILED);
      if (failures == 0) {
        var missing = count(findings, Result.MISSING) > 0;
        return new Choice(missing ? State.UNDECIDED : State.DECIDED, rule, findings);
      }
      if (failures <= fewest) {
        fewest = failures;
        nearest = new Choice(State.NONE, rule, findings);
      }
    }
    return nearest;
  }

  /** Every rule up to the first that does not fail. */
  static List<Assessor.Tried> tried(List<Rule> rules, Judge judge) {
    var tried = new ArrayList<Assessor.Tried>();
    for (var rule : rules) {
      var findings = judged(rule, judge);
      tried.add(new Assessor.Tried(rule.clause(), findings));
      if (count(findings, Result.FAILED) == 0) {
        return tried;
      }
    }
    return tried;
  }

  /** How the amount comes about, if a rule decides and gives something. */
  @Nullable Formula formula() {
    return state == State.DECIDED && rule != null ? rule.formula() : null;
  }

  Verdict verdict() {
    return switch (state) {
      case DECIDED -> rule == null ? Verdict.OUT : rule.verdict();
      case UNDECIDED -> Verdict.REVIEW;
      case NONE -> Verdict.OUT;
    };
  }

  /** The finding of a requirement, which speaks against the refund while it is not met. */
  static Finding required(Requirement requirement, Judge judge) {
    var condition = requirement.condition();
    var answer = judge.answer(condition);
    var question = Question.of(condition);
    var effect =
        switch (answer.result()) {
          case MET -> Verdict.AUTO;
          case FAILED -> requirement.otherwise();
          case MISSING ->
              switch (question.supplier()) {
                case STAFF, PLATFORM -> Verdict.REVIEW;
                case CUSTOMER -> stillToSay(condition, requirement.otherwise());
              };
        };
    return Finding.of(question, answer, effect, requirement.clause());
  }

  /** What the form asks of everybody cannot be lacking before anybody has asked. */
  private static Verdict stillToSay(Condition condition, Verdict otherwise) {
    return condition instanceof Condition.ReasonGiven ? Verdict.AUTO : otherwise;
  }

  private static List<Finding> judged(Rule rule, Judge judge) {
    var findings = new ArrayList<Finding>(rule.when().size());
    for (var condition : rule.when()) {
      var answer = judge.answer(condition);
      var effect =
          switch (answer.result()) {
            case MET -> Verdict.AUTO;
            case FAILED -> Verdict.OUT;
            case MISSING -> Verdict.REVIEW;
          };
      findings.add(Finding.of(Question.of(condition), answer, effect, rule.clause()));
    }
    return findings;
  }

  private static long count(List<Finding> findings, Result result) {
    var count = 0L;
    for (var finding : findings) {
      if (finding.result() == result) {
        count++;
      }
    }
    return count;
  }
}
