package dev.refunddesk.portal.help;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.assessment.Schedule;
import dev.refunddesk.help.Articles;
import dev.refunddesk.help.HelpProblem;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.Activations;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the shop promises, platform by platform, from the policies that hold. */
@Controller
@RequestMapping({"/help", "/en/help"})
class PlatformPageController {

  private final PlatformRows rows;
  private final Articles articles;
  private final Assessments assessments;
  private final Activations activations;
  private final ZoneId zone;
  private final Templates templates;

  PlatformPageController(
      PlatformRows rows,
      Articles articles,
      Assessments assessments,
      Activations activations,
      ZoneId zone,
      Templates templates) {
    this.rows = rows;
    this.articles = articles;
    this.assessments = assessments;
    this.activations = activations;
    this.zone = zone;
    this.templates = templates;
  }

  @GetMapping("/platforms")
  JteModel index(Frame frame) {
    return templates.helpPlatforms(frame, HelpPlace.of(frame), rows.list(frame));
  }

  @GetMapping("/policy")
  JteModel policy(Frame frame) {
    var article = articles.get("policy", frame.language());
    return templates.helpPolicy(frame, HelpPlace.of(frame), article, rows.list(frame));
  }

  @GetMapping("/platforms/{platform}")
  JteModel show(Frame frame, @PathVariable String platform) {
    var row =
        rows.find(platform, frame)
            .orElseThrow(() -> new Refusal(HelpProblem.PLATFORM_NOT_FOUND, platform));
    return templates.helpPlatform(frame, page(frame, row));
  }

  private PlatformPage page(Frame frame, PlatformRow row) {
    var schedule = assessments.assessor().schedule(row.policy().promise(), frame.now());
    return new PlatformPage(
        HelpPlace.of(frame),
        row,
        preparations(row.policy(), frame),
        materials(row.policy()),
        LocalDate.ofInstant(schedule.reviewBy(), zone),
        schedule.payoutBy(),
        ways(schedule),
        activations.notes(row.policy().platform()));
  }

  private static List<Preparation> preparations(Policy policy, Frame frame) {
    return policy.requirements().stream()
        .map(requirement -> Preparation.of(requirement, policy, frame))
        .toList();
  }

  private static List<Policy.Material> materials(Policy policy) {
    return policy.rules().stream().flatMap(rule -> rule.materials().stream()).distinct().toList();
  }

  /** As quotes promise it, those of the same day together. */
  private static List<PlatformPage.Way> ways(Schedule schedule) {
    var byDay =
        schedule.arrivals().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .collect(
                groupingBy(
                    Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, toList())));
    return byDay.entrySet().stream()
        .map(way -> new PlatformPage.Way(way.getValue(), way.getKey()))
        .toList();
  }
}
