package dev.refunddesk.console.trial;

import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.console.trial.SimulationPage.Named;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One case under two versions of a policy side by side (试算). */
@Controller
@RequestMapping("/admin/policies/{platform}/simulation")
class SimulationController {

  private final Policies policies;
  private final Editions editions;
  private final Cases cases;
  private final Assessments assessments;
  private final ZoneId zone;
  private final Templates templates;

  SimulationController(
      Policies policies,
      Editions editions,
      Cases cases,
      Assessments assessments,
      ZoneId zone,
      Templates templates) {
    this.policies = policies;
    this.editions = editions;
    this.cases = cases;
    this.assessments = assessments;
    this.zone = zone;
    this.templates = templates;
  }

  @GetMapping
  Answer show(@PathVariable String platform, SimulationForm form, Frame frame) {
    var asked = form.or(editions.inForce(platform, frame.now()), editions.coming(platform));
    if (asked.of().isEmpty()) {
      return Answer.page(page(new Asked(platform, asked), null, FormErrors.none(), frame));
    }
    var errors = FormErrors.none();
    var at = at(asked, errors, frame);
    var known = errors.isEmpty() ? found(asked, platform, at, frame) : null;
    if (errors.isEmpty() && known == null) {
      errors.add("of", frame.t("policies.simulation.unknown", asked.of()));
    } else if (known != null && !known.platform().equals(platform)) {
      errors.add("of", frame.t("policies.simulation.elsewhere", asked.of(), known.platform()));
    }
    return errors.isEmpty()
        ? Answer.page(page(new Asked(platform, asked), known, errors, frame))
        : Answer.invalid(page(new Asked(platform, asked), null, errors, frame));
  }

  private record Asked(String platform, SimulationForm form) {}

  private JteModel page(Asked asked, Cases.@Nullable Known known, FormErrors errors, Frame frame) {
    var form = asked.form();
    var platform = asked.platform();
    var choices = editions.choices(platform, frame.texts());
    var sides =
        known == null
            ? List.<Named>of()
            : Stream.of(form.left(), form.right())
                .flatMap(chosen -> side(chosen, known, frame).stream())
                .toList();
    var at = known == null ? null : known.at();
    return templates.consoleTrialSimulation(
        frame, new SimulationPage(platform, form, choices, at, sides, errors));
  }

  private Cases.@Nullable Known found(
      SimulationForm asked, String platform, @Nullable Instant at, Frame frame) {
    var moment = at == null ? frame.now() : at;
    return policies
        .find(platform, frame.now())
        .flatMap(policy -> cases.find(asked.of(), at, new Cases.Asked(policy, moment)))
        .orElse(null);
  }

  private @Nullable Instant at(SimulationForm form, FormErrors errors, Frame frame) {
    if (form.at().isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(form.at()).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      errors.add("at", frame.t("policies.simulation.at.unreadable"));
      return null;
    }
  }

  private Optional<Named> side(String chosen, Cases.Known known, Frame frame) {
    return editions
        .find(known.platform(), chosen)
        .map(policy -> {
          var assessor = assessments.assessor();
          var assessment = assessor.assess(known.facts(), policy, known.at());
          var tried = assessor.trace(known.facts(), policy, known.at());
          var side = SimulationSide.of(policy, assessment, tried, frame.texts());
          return new Named(editions.name(chosen, frame.texts()), side);
        });
  }
}
