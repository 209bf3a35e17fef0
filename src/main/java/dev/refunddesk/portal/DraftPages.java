package dev.refunddesk.portal;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.draft.Draft;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.kit.FileView;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.view.Differences;
import dev.refunddesk.view.Verdicts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the page of a ticket in the making shows. */
@Component
class DraftPages {

  private final Drafts drafts;
  private final Purchases purchases;
  private final Uploads uploads;

  DraftPages(Drafts drafts, Purchases purchases, Uploads uploads) {
    this.drafts = drafts;
    this.purchases = purchases;
    this.uploads = uploads;
  }

  DraftPage of(Draft draft, FormErrors errors, Frame frame) {
    var texts = frame.texts();
    var assessment = drafts.assessment(draft);
    return new DraftPage(
        draft,
        purchases.get(Objects.requireNonNull(draft.orderNumber())),
        assessment,
        Verdicts.of(assessment, draft.quotedUntil(), texts),
        files(draft),
        materials(assessment, texts),
        needs(assessment, texts),
        drafts.difference(draft).map(each -> Differences.of(each, texts)).orElse(null),
        asksForTerms(assessment),
        errors);
  }

  QuestionPage question(Draft draft, FormErrors errors) {
    return new QuestionPage(draft, files(draft), errors);
  }

  private List<FileView> files(Draft draft) {
    return uploads.views(draft.folder(), "/tickets/new/" + draft.id() + "/files");
  }

  private static List<DraftPage.Material> materials(Assessment assessment, Texts texts) {
    return assessment.materials().stream()
        .map(each -> new DraftPage.Material(each.code(), texts.t(each.name()), texts.t(each.why())))
        .toList();
  }

  private static List<DraftPage.Need> needs(Assessment assessment, Texts texts) {
    var documents =
        assessment.materials().stream()
            .map(each ->
                new DraftPage.Need(
                    "material-" + each.code(),
                    texts.t("portal.draft.material.required", texts.t(each.name()))));
    var findings =
        assessment.findings().stream()
            .filter(finding -> finding.result() != Finding.Result.MET)
            .filter(finding -> isInTheWay(finding.effect()))
            .map(finding -> new DraftPage.Need(field(finding), words(finding, texts)));
    return Stream.concat(documents, findings).toList();
  }

  private static boolean isInTheWay(Verdict effect) {
    return effect == Verdict.DOCS || effect == Verdict.FIX;
  }

  private static String field(Finding finding) {
    return switch (finding.remedy()) {
      case GIVE_REASON -> "reason";
      case EXPLAIN -> "explanation";
      case ACCEPT_TERMS -> "terms";
      case null -> "verdict";
      case PAY_ARREARS, STOP_INSTANCE, RETURN_INVOICE, UPLOAD -> "verdict";
    };
  }

  private static String words(Finding finding, Texts texts) {
    return texts.t(
        "view.need.failed",
        finding.condition().in(texts),
        finding.required().in(texts),
        finding.actual().in(texts));
  }

  private static boolean asksForTerms(Assessment assessment) {
    return assessment.findings().stream()
            .anyMatch(finding -> finding.remedy() == Finding.Remedy.ACCEPT_TERMS)
        || assessment.findings().stream()
            .anyMatch(finding -> finding.code().equals("terms-accepted"));
  }
}
