package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.PolicyForms;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.PolicyDraft;
import dev.refunddesk.revision.PolicyDrafts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft (草稿) of a policy: begun from a version, its rules put in order, thrown away. */
@Controller
@RequestMapping("/admin/policies/{platform}/draft")
class PolicyDraftController {

  private final PolicyDrafts drafts;
  private final RevisionPages pages;
  private final Policies policies;
  private final PolicyForms forms;
  private final Templates templates;

  PolicyDraftController(
      PolicyDrafts drafts,
      RevisionPages pages,
      Policies policies,
      PolicyForms forms,
      Templates templates) {
    this.drafts = drafts;
    this.pages = pages;
    this.policies = policies;
    this.forms = forms;
    this.templates = templates;
  }

  @GetMapping
  Answer show(@PathVariable String platform, Frame frame) {
    var draft = drafts.find(platform);
    return draft.isEmpty()
        ? Answer.seeOther("/admin/policies/" + platform)
        : Answer.page(page(draft.get(), frame));
  }

  /** Begins a draft from a version; where there is one already, it is shown instead. */
  @PostMapping
  Answer create(@PathVariable String platform, @RequestParam int from, Frame frame) {
    var there = Answer.seeOther("/admin/policies/" + platform + "/draft");
    if (drafts.find(platform).isPresent()) {
      return there.with("policies.flash.draft.there");
    }
    drafts.begin(policies.get(platform, from), frame.signedIn().actor());
    return there.with("policies.flash.draft.begun", String.valueOf(from));
  }

  @PostMapping("/removal")
  Answer remove(@PathVariable String platform, @RequestParam long version) {
    drafts.discard(platform, version);
    return Answer.seeOther("/admin/policies/" + platform).with("policies.flash.draft.gone");
  }

  /**
   * Moves, copies, removes or adds a rule or a requirement.
   *
   * @param list {@code rules} or {@code requirements}
   * @param place counted from 1; absent when one is added
   */
  @PostMapping("/{list:rules|requirements}")
  Answer arrange(
      @PathVariable String platform,
      @PathVariable String list,
      @RequestParam String act,
      @RequestParam(defaultValue = "0") int place,
      @RequestParam(defaultValue = "") String kind,
      Frame frame) {
    var draft = drafts.get(platform);
    var there = "/admin/policies/" + platform + "/draft";
    var arranged =
        act.equals("add")
            ? forms.add(draft.policy(), list, kind)
            : forms.arrange(draft.policy(), list, act, place);
    change(draft, arranged.policy(), frame);
    if (act.equals("add") && arranged.place() > 0) {
      return Answer.seeOther(there + "/" + list + "-" + arranged.place());
    }
    return act.equals("remove")
        ? Answer.seeOther(there + "#" + list).with("policies.flash.removed")
        : Answer.seeOther(there + "#" + list + "-" + arranged.place())
            .with("policies.flash.moved", String.valueOf(arranged.place()));
  }

  /** Where an act was refused, a reload leads back. */
  @GetMapping("/{list:rules|requirements|removal}")
  Answer back(@PathVariable String platform) {
    return Answer.seeOther("/admin/policies/" + platform + "/draft");
  }

  private void change(PolicyDraft draft, @Nullable Policy changed, Frame frame) {
    if (changed != null && !changed.equals(draft.policy())) {
      drafts.change(changed, draft.version(), frame.signedIn().actor());
    }
  }

  private JteModel page(PolicyDraft draft, Frame frame) {
    return templates.consolePolicyDraft(frame, pages.of(draft, FormErrors.none(), frame));
  }
}
