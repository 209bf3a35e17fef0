package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new version of a policy: the form and its saving. */
@Controller
@RequestMapping("/admin/policies/{platform}/versions")
class PolicyVersionController {

  private final Policies policies;
  private final TextsSource texts;
  private final ZoneId zone;
  private final Templates templates;

  PolicyVersionController(Policies policies, TextsSource texts, ZoneId zone, Templates templates) {
    this.policies = policies;
    this.texts = texts;
    this.zone = zone;
    this.templates = templates;
  }

  /** A form filled in from the version that holds, or from another. */
  @GetMapping("/new")
  JteModel show(@PathVariable String platform, @RequestParam @Nullable Integer from, Frame frame) {
    var base = from == null ? policies.get(platform, frame.now()) : policies.get(platform, from);
    var form = PolicyForm.of(base, LocalDate.ofInstant(frame.now(), zone));
    var newest = newest(platform);
    return page(PolicyEdit.of(base, newest.version() + 1, form, FormErrors.none()), frame);
  }

  /** Where the form was refused, a reload leads back. */
  @GetMapping
  Answer back(@PathVariable String platform) {
    return Answer.seeOther("/admin/policies/" + platform);
  }

  @PostMapping
  Answer create(
      @PathVariable String platform, @RequestParam Map<String, String> fields, Frame frame) {
    var form = new PolicyForm(fields);
    var base = policies.get(platform, number(form, "from"));
    var draft = new PolicyDraft(base, form, new Requirements(base, form, texts::both), frame);
    var policy = draft.policy(number(form, "version"));
    new Flaws(policy, frame).addTo(draft.errors(), policies.flaws(policy));
    if (!draft.errors().isEmpty()) {
      return Answer.invalid(
          page(PolicyEdit.of(base, policy.version(), form, draft.errors()), frame));
    }
    return save(base, policy, form, frame);
  }

  private Answer save(Policy base, Policy policy, PolicyForm form, Frame frame) {
    try {
      policies.save(policy, frame.signedIn().actor());
      return Answer.seeOther("/admin/policies/" + policy.platform())
          .with("flash.policies.saved", String.valueOf(policy.version()));
    } catch (Refusal refusal) {
      var newest = newest(policy.platform());
      var words = frame.texts().refusal(refusal);
      if (newest.version() >= policy.version()) {
        var errors = FormErrors.none().add("policy", words);
        var edit = PolicyEdit.of(base, policy.version(), form, errors).onTopOf(newest);
        return Answer.conflict(page(edit, frame));
      }
      var errors = FormErrors.none().add("effective-on", words);
      return Answer.invalid(page(PolicyEdit.of(base, policy.version(), form, errors), frame));
    }
  }

  private Policy newest(String platform) {
    return policies.history(platform).getFirst().policy();
  }

  private JteModel page(PolicyEdit edit, Frame frame) {
    return templates.consolePolicyEdit(frame, edit.in(frame.texts()));
  }

  /** A number of the form that nobody types; zero if it was meddled with, which nothing has. */
  private static int number(PolicyForm form, String name) {
    var typed = form.get(name);
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }
}
