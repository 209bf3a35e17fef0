package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Remedy;
import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Finding.Supplier;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Material;
import dev.refunddesk.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings on one case, gathered in the order people read them, and the strictest of them. */
final class Case {

  private final Policy policy;
  private final Choice choice;
  private final Judge judge;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Material> needed = new ArrayList<>();

  Case(Policy policy, Choice choice, Judge judge) {
    this.policy = policy;
    this.choice = choice;
    this.judge = judge;
  }

  /** All findings, now that the amount is known or known to be missing. */
  Case judged(Reckoning.Outcome reckoning) {
    findings.addAll(choice.findings());
    for (var lack : reckoning.lacking()) {
      findings.add(lack.finding(clause()));
    }
    for (var requirement : policy.requirements()) {
      findings.add(Choice.required(requirement, judge));
    }
    var calculation = reckoning.calculation();
    if (calculation != null) {
      judgeMaterials();
      judgeAmount(calculation.total().amount());
    }
    return this;
  }

  Verdict verdict() {
    var strictest = choice.verdict();
    for (var finding : findings) {
      strictest = strictest.stricter(finding.effect());
    }
    return strictest;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The documents that are still needed. */
  List<Material> needed() {
    return needed;
  }

  private int clause() {
    return choice.rule() == null ? 0 : choice.rule().clause();
  }

  private void judgeMaterials() {
    var request = judge.facts().request();
    for (var material : choice.rule() == null ? List.<Material>of() : choice.rule().materials()) {
      if (isFor(material, request)) {
        var attached = request != null && request.documents().contains(material.code());
        findings.add(finding(material, attached));
        if (!attached) {
          needed.add(material);
        }
      }
    }
  }

  private static boolean isFor(Material material, Facts.@Nullable Request request) {
    return material.reasons().isEmpty()
        || (request != null
            && request.reason() != null
            && material.reasons().contains(request.reason()));
  }

  private Finding finding(Material material, boolean attached) {
    var name = Wording.of("assessment.condition.material", new Words(material.name()));
    var actual = Wording.of(attached ? "assessment.attached" : "assessment.not-attached");
    var question =
        new Question(
            "material:" + material.code(),
            name,
            Wording.of("assessment.attached"),
            Supplier.CUSTOMER,
            Remedy.UPLOAD);
    var answer = Answer.of(attached, actual, null);
    return Finding.of(question, answer, attached ? Verdict.AUTO : Verdict.DOCS, clause());
  }

  private void judgeAmount(Money amount) {
    if (amount.isZero()) {
      add("amount-left", Wording.of("assessment.over-zero"), no(new Amount(amount)), Verdict.OUT);
    }
    if (choice.verdict() == Verdict.AUTO) {
      judgeLimit(amount);
      var first = judge.answer(Condition.RefundsAtMost.thisYear(0));
      add("first-refund", Wording.of("assessment.at-most", new Count(0)), first, Verdict.REVIEW);
    }
  }

  /** What a rule would approve by itself, a person looks at beyond the limit of the policy. */
  private void judgeLimit(Money amount) {
    var limit = policy.automaticLimit();
    var required =
        limit == null
            ? Wording.of("assessment.never")
            : Wording.of("assessment.at-most-amount", new Amount(limit));
    var met =
        limit != null && limit.currency().equals(amount.currency()) && amount.compareTo(limit) <= 0;
    var answer = Answer.of(met, new Amount(amount), null);
    add("automatic-limit", required, answer, Verdict.REVIEW);
  }

  private void add(String code, Wording required, Answer answer, Verdict otherwise) {
    var condition = Wording.of("assessment.condition." + code);
    var question = new Question(code, condition, required, Supplier.STAFF, null);
    var effect = answer.result() == Result.MET ? Verdict.AUTO : otherwise;
    findings.add(Finding.of(question, answer, effect, null));
  }

  private static Answer no(Wording actual) {
    return Answer.of(false, actual, null);
  }
}
