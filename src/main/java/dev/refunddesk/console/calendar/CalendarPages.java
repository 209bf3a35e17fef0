package dev.refunddesk.console.calendar;

import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.Edition;
import dev.refunddesk.calendar.HolidayYear.Day;
import dev.refunddesk.payout.arrival.ActualArrivals;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Arrivals;
import dev.refunddesk.policy.Policies;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of calendars and times shows. */
@Component
class CalendarPages {

  private static final int EDITIONS = 10;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Arrivals before this say little about today. */
  private static final Duration PERIOD = Duration.ofDays(90);

  private final Calendars calendars;
  private final Assessments assessments;
  private final Policies policies;
  private final ActualArrivals actual;
  private final ZoneId zone;

  CalendarPages(
      Calendars calendars,
      Assessments assessments,
      Policies policies,
      ActualArrivals actual,
      ZoneId zone) {
    this.calendars = calendars;
    this.assessments = assessments;
    this.policies = policies;
    this.actual = actual;
    this.zone = zone;
  }

  /**
   * The page.
   *
   * @param asked the year, and what to test; all of it may be absent
   */
  CalendarPage of(Map<String, String> asked, CalendarForm form, FormErrors errors, Frame frame) {
    var edition = calendars.newest();
    var today = LocalDate.ofInstant(frame.now(), zone);
    var year = year(asked, today);
    var own = edition.almanac().ownDays().stream().map(Day::date).toList();
    var drawing = new YearGrid.Drawing(frame.texts(), today, own);
    return new CalendarPage(
        year,
        YearGrid.of(year, edition.calendar(), drawing),
        edition,
        edition.almanac().year(year).orElse(null),
        edition.calendar().missingYear(today).orElse(null),
        arrivals(edition, frame.now()),
        test(asked, errors, frame),
        calendars.history(EDITIONS),
        form,
        errors);
  }

  private static int year(Map<String, String> asked, LocalDate today) {
    try {
      var year = Integer.parseInt(asked.getOrDefault("year", ""));
      return year < FIRST_YEAR || year > LAST_YEAR ? today.getYear() : year;
    } catch (NumberFormatException notAYear) {
      return today.getYear();
    }
  }

  private List<ArrivalRow> arrivals(Edition edition, Instant now) {
    var journeys = actual.since(now.minus(PERIOD));
    return Arrivals.of(edition.almanac().arrivals()).workingDays().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(way -> ArrivalRow.of(way.getKey(), way.getValue(), journeys, edition.calendar()))
        .toList();
  }

  private DateTest test(Map<String, String> asked, FormErrors errors, Frame frame) {
    var now = frame.now().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    var typed = asked.getOrDefault("asked", now.toString());
    var platform = asked.getOrDefault("platform", "own");
    var platforms = new LinkedHashMap<String, String>();
    for (var policy : policies.list(frame.now())) {
      platforms.put(policy.platform(), frame.t(policy.name()));
    }
    var at = moment(typed);
    if (at == null || !platforms.containsKey(platform)) {
      errors.add("asked", frame.t("calendar.test.wrong"));
      return new DateTest(typed, platform, platforms, null, null);
    }
    var promise = policies.get(platform, frame.now()).promise();
    var schedule = assessments.assessor().schedule(promise, at);
    return new DateTest(typed, platform, platforms, at, schedule);
  }

  private @Nullable Instant moment(String typed) {
    try {
      var moment = LocalDateTime.parse(typed);
      return moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR
          ? null
          : moment.atZone(zone).toInstant();
    } catch (DateTimeException notAMoment) {
      return null;
    }
  }
}
