package dev.refunddesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final BusinessCalendar CHINA =
      Calendars.china(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));

  @ParameterizedTest
  @CsvSource({
    "2024-02-09, 3, 2024-02-20",
    "2024-09-30, 1, 2024-10-08",
    "2025-01-24, 3, 2025-02-05",
    "2025-01-27, 3, 2025-02-07",
    "2025-04-30, 5, 2025-05-12",
    "2025-09-27, 2, 2025-09-29",
    "2025-09-30, 3, 2025-10-11",
    "2025-09-30, 5, 2025-10-14",
    "2026-01-02, 1, 2026-01-04",
    "2026-02-13, 3, 2026-02-25",
    "2026-02-27, 1, 2026-02-28",
    "2026-04-30, 5, 2026-05-11",
    "2026-09-24, 3, 2026-09-30",
    "2026-09-30, 7, 2026-10-15",
    "2026-03-18, 0, 2026-03-18"
  })
  void countsWorkingDaysWithoutTheFirst(LocalDate from, int days, LocalDate expected) {
    assertThat(CHINA.after(from, days)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void hasTheOfficialNumberOfWorkingDays(int year, long expected) {
    var days =
        Stream.iterate(LocalDate.of(year, 1, 1), d -> d.getYear() == year, d -> d.plusDays(1));

    assertThat(days.filter(CHINA::isWorkingDay)).hasSize((int) expected);
  }

  @Test
  void knowsThatNewYearsEveOf2024WasWorked() {
    assertThat(CHINA.kind(LocalDate.of(2024, 2, 9))).isEqualTo(BusinessCalendar.Kind.WORKING);
  }

  @Test
  void namesWhatADayIsFor() {
    assertThat(CHINA.nameOf(LocalDate.of(2026, 2, 28))).contains("春节");
    assertThat(CHINA.kind(LocalDate.of(2026, 2, 28))).isEqualTo(BusinessCalendar.Kind.MAKE_UP);
    assertThat(CHINA.kind(LocalDate.of(2026, 2, 16))).isEqualTo(BusinessCalendar.Kind.HOLIDAY);
    assertThat(CHINA.kind(LocalDate.of(2026, 3, 21))).isEqualTo(BusinessCalendar.Kind.WEEKEND);
    assertThat(CHINA.nameOf(LocalDate.of(2026, 3, 21))).isEmpty();
  }

  @Test
  void knowsWhereItsKnowledgeEnds() {
    assertThat(CHINA.covers(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(CHINA.covers(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(CHINA.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-01");
  }

  @Test
  void endsADayWithTheCloseOfBusiness() {
    assertThat(CHINA.closeOf(LocalDate.of(2026, 3, 19), SHANGHAI))
        .isEqualTo("2026-03-19T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-18T06:30:00Z, 2026-03-18T06:30:00Z",
    "2026-03-18T00:59:59Z, 2026-03-18T01:00:00Z",
    "2026-03-18T10:00:00Z, 2026-03-19T01:00:00Z",
    "2026-03-20T12:00:00Z, 2026-03-23T01:00:00Z",
    "2026-02-27T12:00:00Z, 2026-02-28T01:00:00Z"
  })
  void opensAgainOnTheNextWorkingMorning(Instant moment, Instant expected) {
    assertThat(CHINA.nextOpening(moment, SHANGHAI)).isEqualTo(expected);
    assertThat(CHINA.isOpen(moment, SHANGHAI)).isEqualTo(moment.equals(expected));
  }

  @Test
  void refusesToCountForEver() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.after(LocalDate.of(2026, 3, 18), 1_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.after(LocalDate.of(2026, 3, 18), -1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20, 2026-03-20, 0",
    "2026-03-20, 2026-03-22, 0",
    "2026-03-20, 2026-03-25, 3",
    "2026-09-30, 2026-10-15, 7",
    "2026-03-25, 2026-03-20, 0"
  })
  void countsBackWhatItCountedForth(LocalDate after, LocalDate upTo, int expected) {
    assertThat(CHINA.count(after, upTo)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31, ", "2026-11-01, 2027", "2026-12-31, 2027", "2027-01-04, 2027"})
  void missesAYearFromNovemberOn(LocalDate today, @Nullable Integer missing) {
    assertThat(CHINA.missingYear(today).orElse(null)).isEqualTo(missing);
  }

  @Test
  void closesByTheHoursOfItsWeekday() {
    var brief = new OpeningHours(LocalTime.of(10, 0), LocalTime.of(16, 0));
    var nine = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
    var week = new WorkingWeek(Map.of(DayOfWeek.MONDAY, nine, DayOfWeek.SATURDAY, brief), brief);
    var calendar = new BusinessCalendar(week, Map.of(), Map.of(), Set.of(2026));

    assertThat(calendar.after(LocalDate.of(2026, 3, 16), 1)).isEqualTo("2026-03-21");
    assertThat(calendar.closeOf(LocalDate.of(2026, 3, 21), SHANGHAI))
        .isEqualTo("2026-03-21T08:00:00Z");
    assertThat(calendar.nextOpening(Instant.parse("2026-03-21T08:00:00Z"), SHANGHAI))
        .isEqualTo("2026-03-23T01:00:00Z");
  }
}
