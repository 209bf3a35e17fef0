package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.Changes;
import dev.refunddesk.console.trial.Editions;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs between two versions of a policy, in words. */
@Controller
class ChangesController {

  private final Editions editions;
  private final Templates templates;

  ChangesController(Editions editions, Templates templates) {
    this.editions = editions;
    this.templates = templates;
  }

  /** The version in force against the draft, unless two others are named. */
  @GetMapping("/admin/policies/{platform}/changes")
  JteModel show(
      @PathVariable String platform,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Frame frame) {
    var old = from.isEmpty() ? editions.inForce(platform, frame.now()) : from;
    var fresh = to.isEmpty() ? editions.coming(platform) : to;
    var before = editions.find(platform, old);
    var after = editions.find(platform, fresh);
    var changes =
        before.isPresent() && after.isPresent()
            ? Changes.between(before.get(), after.get(), frame.texts())
            : List.<Changes.Change>of();
    var choices = editions.choices(platform, frame.texts());
    return templates.consolePolicyChanges(
        frame, new ChangesPage(platform, choices, old, fresh, changes));
  }
}
