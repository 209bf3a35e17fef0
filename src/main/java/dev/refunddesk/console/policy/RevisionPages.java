package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.PolicyForms;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.revision.Backtests;
import dev.refunddesk.revision.Caution;
import dev.refunddesk.revision.PolicyDraft;
import org.springframework.stereotype.Component;

/** Gathers what the page of a draft shows. */
@Component
class RevisionPages {

  private final Policies policies;
  private final Backtests backtests;
  private final PolicyForms forms;

  RevisionPages(Policies policies, Backtests backtests, PolicyForms forms) {
    this.policies = policies;
    this.backtests = backtests;
    this.forms = forms;
  }

  RevisionPage of(PolicyDraft draft, FormErrors errors, Frame frame) {
    var policy = draft.policy();
    var texts = frame.texts();
    var tests = backtests.latest(draft.platform(), 1);
    return new RevisionPage(
        draft,
        PolicyRow.days(policy.promise(), texts),
        RuleView.rules(policy, texts),
        RuleView.requirements(policy, texts),
        policies.flaws(policy).stream().map(flaw -> Flaw.of(flaw, policy, texts)).toList(),
        Caution.of(policy).stream().map(each -> RevisionPage.caution(each, texts)).toList(),
        tests.isEmpty() ? null : tests.getFirst(),
        backtests.passed(draft).isPresent(),
        draft.isBy(frame.signedIn().actor()),
        forms.conditions(texts),
        errors);
  }
}
