package dev.refunddesk.console.trial;

import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.revision.Backtests;
import dev.refunddesk.revision.PolicyDrafts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Back-tests (回测) of a draft: begun, followed, read. */
@Controller
@RequestMapping("/admin/policies/{platform}/backtests")
class BacktestController {

  private static final int LATEST = 20;

  private final Backtests backtests;
  private final PolicyDrafts drafts;
  private final BacktestPages pages;
  private final ChangedFile file;
  private final ZoneId zone;
  private final Templates templates;

  BacktestController(
      Backtests backtests,
      PolicyDrafts drafts,
      BacktestPages pages,
      ChangedFile file,
      ZoneId zone,
      Templates templates) {
    this.backtests = backtests;
    this.drafts = drafts;
    this.pages = pages;
    this.file = file;
    this.zone = zone;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(@PathVariable String platform, Frame frame) {
    var today = LocalDate.ofInstant(frame.now(), zone);
    return page(platform, BacktestForm.of(today), FormErrors.none(), frame);
  }

  @PostMapping
  Answer create(@PathVariable String platform, BacktestForm form, Frame frame) {
    var errors = form.errors(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(platform, form, errors, frame));
    }
    var from = Objects.requireNonNull(form.first()).atStartOfDay(zone).toInstant();
    var until = Objects.requireNonNull(form.last()).plusDays(1).atStartOfDay(zone).toInstant();
    var actor = frame.signedIn().actor();
    var begun = backtests.begin(drafts.get(platform), from, until, actor);
    return Answer.seeOther("/admin/policies/" + platform + "/backtests/" + begun.id());
  }

  /**
   * @param behind the last case of the page before, as {@link BacktestPages} writes it
   */
  @GetMapping("/{id}")
  JteModel show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String behind,
      @RequestParam(defaultValue = "false") boolean worse,
      Frame frame) {
    return templates.consoleTrialBacktest(
        frame, pages.of(backtests.get(id), behind, worse, frame.texts()));
  }

  @PostMapping("/{id}/end")
  Answer stop(@PathVariable String platform, @PathVariable UUID id) {
    backtests.stop(id);
    return Answer.seeOther("/admin/policies/" + platform + "/backtests/" + id);
  }

  @GetMapping("/{id}/end")
  Answer back(@PathVariable String platform, @PathVariable UUID id) {
    return Answer.seeOther("/admin/policies/" + platform + "/backtests/" + id);
  }

  @GetMapping("/{id}/cases.csv")
  Answer cases(@PathVariable UUID id, Frame frame) throws IOException {
    return file.of(backtests.get(id), frame.texts());
  }

  private JteModel page(String platform, BacktestForm form, FormErrors errors, Frame frame) {
    var hasDraft = drafts.find(platform).isPresent();
    var latest = new BacktestList(platform, backtests.latest(platform, LATEST), hasDraft);
    return templates.consoleTrialBacktests(frame, latest, form, errors);
  }
}
