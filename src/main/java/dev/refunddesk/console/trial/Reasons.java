package dev.refunddesk.console.trial;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.ChangedCase;
import dev.refunddesk.ticket.past.PastCases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Why a past case comes out differently, found by assessing it once more on both sides. */
@Component
class Reasons {

  private static final int MOST = 3;

  private final PastCases past;
  private final Assessments assessments;

  Reasons(PastCases past, Assessments assessments) {
    this.past = past;
    this.assessments = assessments;
  }

  /** The policies a back-test held against each other. */
  record Sides(Policy old, Policy draft) {}

  String of(ChangedCase change, Sides sides, Texts texts) {
    return past.find(change.ticket())
        .map(found -> {
          var assessor = assessments.assessor();
          var before = assessor.assess(found.facts(), sides.old(), found.assessedAt());
          var after = assessor.assess(found.facts(), sides.draft(), found.assessedAt());
          return String.join(texts.t("policies.why.and"), words(before, after, texts));
        })
        .orElse("");
  }

  private static List<String> words(Assessment before, Assessment after, Texts texts) {
    var words = new ArrayList<String>();
    if (!Objects.equals(before.clause(), after.clause())) {
      words.add(texts.t("policies.why.clause", clause(before, texts), clause(after, texts)));
    }
    unmet(before, after).stream()
        .map(finding -> SimulationSide.words(finding, texts))
        .forEach(words::add);
    lines(before, after, texts).forEach(words::add);
    return words.size() > MOST ? words.subList(0, MOST) : words;
  }

  private static String clause(Assessment assessment, Texts texts) {
    var number = assessment.clause();
    return number == null ? texts.t("policies.why.none") : texts.t("policies.clause", number);
  }

  /** What speaks against the refund now and did not before. */
  private static List<Finding> unmet(Assessment before, Assessment after) {
    var known = new HashSet<List<Object>>();
    before.findings().stream().filter(Reasons::speaks).forEach(each -> known.add(asked(each)));
    return after.findings().stream()
        .filter(Reasons::speaks)
        .filter(each -> !known.contains(asked(each)))
        .toList();
  }

  private static boolean speaks(Finding finding) {
    return finding.result() != Finding.Result.MET;
  }

  private static List<Object> asked(Finding finding) {
    return List.of(finding.code(), finding.required(), finding.result());
  }

  /** What is taken off now and was not before. */
  private static List<String> lines(Assessment before, Assessment after, Texts texts) {
    var calculation = after.calculation();
    var earlier = before.calculation();
    if (calculation == null || earlier == null) {
      return List.of();
    }
    return calculation.deductions().stream()
        .filter(line -> !earlier.deductions().contains(line))
        .map(line ->
            texts.t("policies.why.line", line.label().in(texts), texts.money(line.amount())))
        .toList();
  }
}
