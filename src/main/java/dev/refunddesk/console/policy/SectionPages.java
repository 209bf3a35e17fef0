package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.PolicyForms;
import dev.refunddesk.console.form.Section;
import dev.refunddesk.console.policy.SectionController.Sheet;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws sections of drafts, and says rules in words customers read. */
@Component
class SectionPages {

  private final PolicyForms forms;
  private final Policies policies;
  private final TextsSource texts;
  private final Templates templates;

  SectionPages(PolicyForms forms, Policies policies, TextsSource texts, Templates templates) {
    this.forms = forms;
    this.policies = policies;
    this.texts = texts;
    this.templates = templates;
  }

  JteModel draw(Sheet sheet, FormErrors errors, Frame frame) {
    return draw(sheet, errors, false, frame);
  }

  /** The form with all that was typed and what somebody else has made of the draft meanwhile. */
  JteModel overtaken(Sheet sheet, Frame frame) {
    return draw(sheet, FormErrors.none(), true, frame);
  }

  private JteModel draw(Sheet sheet, FormErrors errors, boolean overtaken, Frame frame) {
    var policy = sheet.draft().policy();
    var section = sheet.section();
    var flaws =
        policies.flaws(policy).stream()
            .map(flaw -> Flaw.of(flaw, policy, frame.texts()))
            .filter(flaw -> flaw.section().equals(section.name()))
            .map(Flaw::words)
            .toList();
    return templates.consolePolicySection(
        frame,
        new SectionPage(
            sheet.draft(),
            section,
            sheet.fields(),
            forms.draw(section, policy, sheet.fields(), frame.texts()),
            forms.mark(section, policy),
            generated(policy, section),
            flaws,
            errors,
            overtaken));
  }

  /** The policy with the words that a rule says itself as those of its clause. */
  Policy worded(Policy policy, Section section) {
    var words = generated(policy, section);
    var fields = forms.fill(section, policy);
    if (words == null || fields.isEmpty()) {
      return policy;
    }
    return forms.worded(section, policy, words);
  }

  private @Nullable Text generated(Policy policy, Section section) {
    return switch (section.kind()) {
      case BASICS, CLAUSES -> null;
      case RULE, REQUIREMENT ->
          new Text(
              RuleWords.of(policy, section, texts.in(Language.ZH)),
              RuleWords.of(policy, section, texts.in(Language.EN)));
    };
  }
}
