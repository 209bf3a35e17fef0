package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.Almanac;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.Calendars.Proposal;
import dev.refunddesk.calendar.Edition.Change;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calendars and times (日历与时效): every change is a new edition of the shop's almanac. */
@Controller
@RequestMapping("/admin/calendars")
class CalendarController {

  private final Calendars calendars;
  private final CalendarPages pages;
  private final Templates templates;

  CalendarController(Calendars calendars, CalendarPages pages, Templates templates) {
    this.calendars = calendars;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping
  Answer show(@RequestParam Map<String, String> asked, Frame frame) {
    var page = pages.of(asked, CalendarForm.EMPTY, FormErrors.none(), frame);
    return Answer.page(templates.consoleCalendarShow(frame, page));
  }

  /** Where a form was refused, a reload leads back. */
  @GetMapping({"/days", "/hours", "/arrivals"})
  Answer back() {
    return Answer.seeOther("/admin/calendars");
  }

  /** A day that the shop has off or works, whatever the tables say. */
  @PostMapping("/days")
  Answer addDay(@RequestParam Map<String, String> typed, Frame frame) {
    var form = new CalendarForm(typed);
    var errors = FormErrors.none();
    var day = form.day(errors, frame.texts());
    if (day.isEmpty()) {
      return again(422, form, errors, frame);
    }
    var date = day.get().date();
    var almanac = calendars.newest().almanac().with(day.get());
    return save(form, wanted(form, almanac, Change.DAY, date.toString()), frame, date.getYear());
  }

  @PostMapping("/days/{date}/delete")
  Answer removeDay(
      @PathVariable LocalDate date, @RequestParam Map<String, String> typed, Frame frame) {
    var form = new CalendarForm(typed);
    var almanac = calendars.newest().almanac().without(date);
    return save(form, wanted(form, almanac, Change.DAY, date.toString()), frame, date.getYear());
  }

  @PostMapping("/hours")
  Answer changeHours(@RequestParam Map<String, String> typed, Frame frame) {
    var form = new CalendarForm(typed);
    var errors = FormErrors.none();
    var week = form.week(errors, frame.texts());
    if (week.isEmpty()) {
      return again(422, form, errors, frame);
    }
    var almanac = calendars.newest().almanac().with(week.get());
    return save(form, wanted(form, almanac, Change.HOURS, ""), frame, 0);
  }

  @PostMapping("/arrivals")
  Answer changeArrivals(@RequestParam Map<String, String> typed, Frame frame) {
    var form = new CalendarForm(typed);
    var errors = FormErrors.none();
    var before = calendars.newest().almanac();
    var days = form.arrivals(before, errors, frame.texts());
    if (!errors.isEmpty()) {
      return again(422, form, errors, frame);
    }
    return save(form, wanted(form, before.with(days), Change.ARRIVALS, ""), frame, 0);
  }

  private static Proposal wanted(CalendarForm form, Almanac almanac, Change what, String detail) {
    return new Proposal(form.seen(), almanac, what, detail);
  }

  private Answer save(CalendarForm form, Proposal wanted, Frame frame, int year) {
    try {
      var saved = calendars.save(wanted, frame.signedIn().actor());
      return Answer.seeOther("/admin/calendars" + (year == 0 ? "" : "?year=" + year))
          .with("calendar.flash." + wanted.change(), String.valueOf(saved.number()));
    } catch (Refusal refusal) {
      var errors = FormErrors.none().add("edition", frame.texts().refusal(refusal));
      return again(refusal.type().status(), form, errors, frame);
    }
  }

  private Answer again(int status, CalendarForm form, FormErrors errors, Frame frame) {
    var page = pages.of(form.typed(), form, errors, frame);
    return Answer.of(status, templates.consoleCalendarShow(frame, page));
  }
}
