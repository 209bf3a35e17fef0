package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.Fields;
import dev.refunddesk.console.form.PolicyForms;
import dev.refunddesk.console.form.Section;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.revision.PolicyDraft;
import dev.refunddesk.revision.PolicyDrafts;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One section of a draft: a rule, a requirement, the clauses, or what the policy is about. */
@Controller
@RequestMapping(
    "/admin/policies/{platform}/draft/{name:basics|clauses|rules-\\d+|requirements-\\d+}")
class SectionController {

  private final PolicyDrafts drafts;
  private final PolicyForms forms;
  private final SectionPages pages;

  SectionController(PolicyDrafts drafts, PolicyForms forms, SectionPages pages) {
    this.drafts = drafts;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping
  Answer show(@PathVariable String platform, @PathVariable String name, Frame frame) {
    var draft = drafts.find(platform);
    var section = Section.of(name).orElseThrow();
    var fields = draft.flatMap(found -> forms.fill(section, found.policy()));
    return fields.isEmpty()
        ? Answer.seeOther("/admin/policies/" + platform + "/draft")
        : Answer.page(
            pages.draw(
                new Sheet(draft.orElseThrow(), section, fields.get()), FormErrors.none(), frame));
  }

  /** Keeps the section, or does what a button says and keeps it then. */
  @PostMapping
  Answer update(
      @PathVariable String platform,
      @PathVariable String name,
      @RequestParam Map<String, String> typed,
      Frame frame) {
    var draft = drafts.get(platform);
    var section = Section.of(name).orElseThrow();
    var fields = new Fields(typed);
    var act = fields.get("act");
    var sheet = new Sheet(draft, section, forms.after(act, section, fields));
    if (!forms.mark(section, draft.policy()).equals(fields.get("mark"))) {
      return Answer.conflict(pages.overtaken(sheet, frame));
    }
    var read = forms.read(section, draft.policy(), sheet.fields(), frame);
    var changed = read.policy();
    if (changed == null) {
      return Answer.invalid(pages.draw(sheet, read.errors(), frame));
    }
    if (act.equals("words")) {
      changed = pages.worded(changed, section);
    }
    try {
      keep(draft, changed, frame);
    } catch (Refusal stale) {
      return Answer.conflict(pages.overtaken(sheet, frame));
    }
    return there(sheet, act);
  }

  private void keep(PolicyDraft draft, dev.refunddesk.policy.Policy changed, Frame frame) {
    if (!changed.equals(draft.policy())) {
      drafts.change(changed, draft.version(), frame.signedIn().actor());
    }
  }

  private static Answer there(Sheet sheet, String act) {
    var draft = "/admin/policies/" + sheet.draft().platform() + "/draft";
    if (act.isEmpty()) {
      return Answer.seeOther(draft).with("policies.flash.draft.kept");
    }
    var series = act.replaceFirst("^[a-z]+:", "").replaceFirst("-\\d+$", "");
    return Answer.seeOther(draft + "/" + sheet.section().name() + "#" + series)
        .with("policies.flash.draft.kept");
  }

  /** A section of a draft as it was typed. */
  record Sheet(PolicyDraft draft, Section section, Fields fields) {}
}
