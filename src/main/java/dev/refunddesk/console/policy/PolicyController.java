package dev.refunddesk.console.policy;

import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.Activations;
import dev.refunddesk.revision.PolicyDrafts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Refund policies (退款政策) to read: what holds for every platform, and every version. */
@Controller
@RequestMapping("/admin/policies")
class PolicyController {

  private final Policies policies;
  private final PolicyDrafts drafts;
  private final Activations activations;
  private final ZoneId zone;
  private final Templates templates;

  PolicyController(
      Policies policies,
      PolicyDrafts drafts,
      Activations activations,
      ZoneId zone,
      Templates templates) {
    this.policies = policies;
    this.drafts = drafts;
    this.activations = activations;
    this.zone = zone;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return list(FormErrors.none(), frame);
  }

  /** The list with what is wrong with a file that was sent there. */
  JteModel list(FormErrors errors, Frame frame) {
    var rows =
        policies.list(frame.now()).stream()
            .map(policy -> PolicyRow.of(policy, frame.texts()))
            .toList();
    return templates.consolePolicyList(frame, new PolicyList(rows, drafts.list()), errors);
  }

  @GetMapping("/{platform}")
  JteModel show(@PathVariable String platform, Frame frame) {
    return page(policies.get(platform, frame.now()), frame);
  }

  @GetMapping("/{platform}/versions/{version}")
  JteModel show(@PathVariable String platform, @PathVariable int version, Frame frame) {
    return page(policies.get(platform, version), frame);
  }

  @GetMapping("/{platform}/versions/{version}/file")
  Answer file(@PathVariable String platform, @PathVariable int version) {
    var json = policies.write(policies.get(platform, version));
    var name = "policy-%s-v%d.json".formatted(platform, version);
    return Answer.file(name, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private JteModel page(Policy policy, Frame frame) {
    var today = LocalDate.ofInstant(frame.now(), zone);
    var platform = policy.platform();
    var around =
        new PolicyPage.Around(
            policies.history(platform),
            activations.notes(platform),
            drafts.find(platform).isPresent());
    return templates.consolePolicyShow(frame, PolicyPage.of(policy, around, today, frame.texts()));
  }
}
