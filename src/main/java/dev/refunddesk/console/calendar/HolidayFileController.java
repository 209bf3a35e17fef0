package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.Calendars.Proposal;
import dev.refunddesk.calendar.DayChange;
import dev.refunddesk.calendar.Edition.Change;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The official table of a year, looked at and then taken over. */
@Controller
@RequestMapping("/admin/calendars")
class HolidayFileController {

  private final Calendars calendars;
  private final CalendarPages pages;
  private final Templates templates;

  HolidayFileController(Calendars calendars, CalendarPages pages, Templates templates) {
    this.calendars = calendars;
    this.pages = pages;
    this.templates = templates;
  }

  /** Where a file was refused, a reload leads back. */
  @GetMapping({"/files", "/years"})
  Answer back() {
    return Answer.seeOther("/admin/calendars");
  }

  /** Shows what the file would change; nothing is kept. */
  @PostMapping("/files")
  Answer preview(@RequestParam MultipartFile file, Frame frame) throws IOException {
    if (file.isEmpty()) {
      return refused(422, frame.t("calendar.file.missing"), frame);
    }
    try {
      var content = new String(file.getBytes(), StandardCharsets.UTF_8);
      return Answer.page(
          templates.consoleCalendarPreview(frame, preview(content, FormErrors.none())));
    } catch (Refusal refusal) {
      return refused(refusal.type().status(), frame.texts().refusal(refusal), frame);
    }
  }

  /** Takes the table over, in place of the one the year had. */
  @PostMapping("/years")
  Answer create(
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "0") int edition,
      Frame frame) {
    try {
      var table = calendars.read(content);
      var almanac = calendars.newest().almanac().with(table);
      var year = String.valueOf(table.year());
      calendars.save(new Proposal(edition, almanac, Change.YEAR, year), frame.signedIn().actor());
      return Answer.seeOther("/admin/calendars?year=" + year).with("calendar.flash.YEAR", year);
    } catch (Refusal refusal) {
      return again(content, refusal, frame);
    }
  }

  /** After somebody else's change the comparison is made anew, with the same file. */
  private Answer again(String content, Refusal refusal, Frame frame) {
    var words = frame.texts().refusal(refusal);
    if (refusal.type().status() != 409) {
      return refused(refusal.type().status(), words, frame);
    }
    var page = preview(content, FormErrors.none().add("edition", words));
    return Answer.conflict(templates.consoleCalendarPreview(frame, page));
  }

  private YearPreview preview(String content, FormErrors errors) {
    var table = calendars.read(content);
    var newest = calendars.newest();
    var after = newest.almanac().with(table).calendar();
    var first = LocalDate.of(table.year(), 1, 1);
    return new YearPreview(
        table,
        content,
        newest.number(),
        newest.almanac().year(table.year()).isPresent(),
        DayChange.between(newest.calendar(), after, table.year()),
        first.datesUntil(first.plusYears(1)).filter(after::isWorkingDay).count(),
        errors);
  }

  private Answer refused(int status, String words, Frame frame) {
    var errors = FormErrors.none().add("file", words);
    var page = pages.of(Map.of(), CalendarForm.EMPTY, errors, frame);
    return Answer.of(status, templates.consoleCalendarShow(frame, page));
  }
}
