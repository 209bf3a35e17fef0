package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.revision.Activation;
import dev.refunddesk.revision.Activations;
import dev.refunddesk.revision.PolicyDraft;
import dev.refunddesk.revision.PolicyDrafts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Making a tested draft a version: the last step, by a second person. */
@Controller
@RequestMapping("/admin/policies/{platform}/draft/activation")
class ActivationController {

  private final PolicyDrafts drafts;
  private final RevisionPages pages;
  private final Activations activations;
  private final ZoneId zone;
  private final Templates templates;

  ActivationController(
      PolicyDrafts drafts,
      RevisionPages pages,
      Activations activations,
      ZoneId zone,
      Templates templates) {
    this.drafts = drafts;
    this.pages = pages;
    this.activations = activations;
    this.zone = zone;
    this.templates = templates;
  }

  @GetMapping
  Answer show(@PathVariable String platform, Frame frame) {
    var draft = drafts.find(platform);
    if (draft.isEmpty()) {
      return Answer.seeOther("/admin/policies/" + platform);
    }
    var version = draft.get().version();
    var form = new ActivationForm(today(frame).toString(), "", "", version);
    return Answer.page(page(draft.get(), form, FormErrors.none(), frame));
  }

  @PostMapping
  Answer create(@PathVariable String platform, ActivationForm form, Frame frame) {
    var draft = drafts.get(platform);
    var errors = form.errors(today(frame), frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(draft, form, errors, frame));
    }
    var day = Objects.requireNonNull(form.day());
    var wish = new Activation(platform, form.version(), day, form.note());
    try {
      var version = activations.activate(wish, frame.signedIn().actor()).version();
      return Answer.seeOther("/admin/policies/" + platform)
          .with("policies.flash.activated", String.valueOf(version), day.toString());
    } catch (Refusal refusal) {
      var words = FormErrors.none().add("activation", frame.texts().refusal(refusal));
      return Answer.of(refusal.type().status(), page(draft, form, words, frame));
    }
  }

  private JteModel page(PolicyDraft draft, ActivationForm form, FormErrors errors, Frame frame) {
    return templates.consolePolicyActivation(frame, pages.of(draft, errors, frame), form);
  }

  private LocalDate today(Frame frame) {
    return LocalDate.ofInstant(frame.now(), zone);
  }
}
