package dev.refunddesk.console.trial;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessor.Tried;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.CalcView;
import dev.refunddesk.kit.VerdictTag;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.view.Verdicts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a policy says of a case.
 *
 * @param amount what is due; absent if nothing or not yet known
 * @param steps the rules that were tried, in their order
 * @param findings what was held against the case, requirements and limits included
 */
public record SimulationSide(
    Policy policy,
    VerdictTag verdict,
    @Nullable Money amount,
    List<Step> steps,
    List<Fact> findings,
    @Nullable CalcView calculation) {

  /** What became of a rule; {@code policies.step.<NAME>} says it to people. */
  public enum Outcome {
    DECIDES,
    OPEN,
    PASSED
  }

  /**
   * A rule that was tried.
   *
   * @param why what speaks against it, in words; empty if nothing does
   */
  public record Step(int place, int clause, Outcome outcome, List<String> why) {}

  /** A finding in words. */
  public record Fact(String condition, String required, String actual, Finding.Result result) {}

  static SimulationSide of(Policy policy, Assessment assessment, List<Tried> tried, Texts texts) {
    var steps = new ArrayList<Step>();
    for (var i = 0; i < tried.size(); i++) {
      steps.add(step(i + 1, tried.get(i), texts));
    }
    return new SimulationSide(
        policy,
        Verdicts.tag(assessment.verdict()),
        assessment.amount().orElse(null),
        steps,
        assessment.findings().stream().map(finding -> fact(finding, texts)).toList(),
        Verdicts.calculation(assessment, texts).orElse(null));
  }

  private static Step step(int place, Tried tried, Texts texts) {
    var outcome =
        tried.applies() ? Outcome.DECIDES : tried.isOpen() ? Outcome.OPEN : Outcome.PASSED;
    var why =
        tried.findings().stream()
            .filter(finding -> finding.result() != Finding.Result.MET)
            .map(finding -> words(finding, texts))
            .toList();
    return new Step(place, tried.clause(), outcome, why);
  }

  private static Fact fact(Finding finding, Texts texts) {
    return new Fact(
        finding.condition().in(texts),
        finding.required().in(texts),
        finding.actual().in(texts),
        finding.result());
  }

  /** What was asked, what must be and what is, in a line. */
  static String words(Finding finding, Texts texts) {
    return texts.t(
        "policies.why.finding",
        finding.condition().in(texts),
        finding.required().in(texts),
        finding.actual().in(texts));
  }
}
