package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.PolicyDrafts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A policy's file, taken in as a draft. */
@Controller
@RequestMapping("/admin/policies/files")
class PolicyFileController {

  private final Policies policies;
  private final PolicyDrafts drafts;
  private final PolicyController list;

  PolicyFileController(Policies policies, PolicyDrafts drafts, PolicyController list) {
    this.policies = policies;
    this.drafts = drafts;
    this.list = list;
  }

  /** Where the form was refused, a reload leads back. */
  @GetMapping
  Answer back() {
    return Answer.seeOther("/admin/policies");
  }

  @PostMapping
  Answer create(@RequestParam MultipartFile file, Frame frame) throws IOException {
    if (file.isEmpty()) {
      return refused(frame.t("policies.file.missing"), frame);
    }
    try {
      var read = policies.read(new String(file.getBytes(), StandardCharsets.UTF_8));
      requireName(read);
      drafts.begin(read, frame.signedIn().actor());
      return Answer.seeOther("/admin/policies/" + read.platform() + "/draft")
          .with("policies.flash.draft.taken-in");
    } catch (Refusal refusal) {
      return refused(frame.texts().refusal(refusal), frame);
    }
  }

  /** A draft goes by its platform's short name, so that at least must be one. */
  private void requireName(Policy read) {
    for (var flaw : policies.flaws(read)) {
      if (flaw.details().getFirst().equals("platform")) {
        throw flaw;
      }
    }
  }

  private Answer refused(String words, Frame frame) {
    return Answer.invalid(list.list(FormErrors.none().add("file", words), frame));
  }
}
