package dev.refunddesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.calendar.BusinessCalendar.Kind;
import dev.refunddesk.calendar.Calendars.Proposal;
import dev.refunddesk.calendar.Edition.Change;
import dev.refunddesk.calendar.HolidayYear.Day;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes on one database. */
class CalendarsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Actor WANG = new Actor(Actor.Kind.STAFF, new UUID(0, 1), "王总");
  private static final OpeningHours NINE_TO_SIX =
      new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
  private static final LocalDate ANNIVERSARY = LocalDate.of(2026, 5, 20);

  private final Calendars here = node();
  private final Calendars there = node();

  private static Calendars node() {
    var calendars =
        new Calendars(
            new EditionStore(DATABASE.client()),
            NINE_TO_SIX,
            () -> Instant.parse("2026-11-03T01:00:00Z"));
    calendars.afterSingletonsInstantiated();
    return calendars;
  }

  @Test
  void startWithWhatIsShippedOnce() {
    var first = here.get(1);

    assertThat(first.change()).isEqualTo(Change.SHIPPED);
    assertThat(first.calendar()).isEqualTo(Calendars.china(NINE_TO_SIX));
    assertThat(first.almanac().arrivals()).containsEntry("ALIPAY", 3).containsEntry("BALANCE", 0);
    assertThat(there.history(100)).filteredOn(each -> each.change() == Change.SHIPPED).hasSize(1);
  }

  @Test
  void oneNodeSeesAtOnceWhatAnotherSaved() {
    assertThat(there.current().kind(ANNIVERSARY)).isEqualTo(Kind.WORKING);
    var saved = change(here, almanac(here).with(new Day("店庆", ANNIVERSARY, true)), Change.DAY);

    assertThat(there.newest().number()).isEqualTo(saved.number());
    assertThat(there.current().kind(ANNIVERSARY)).isEqualTo(Kind.HOLIDAY);
    assertThat(there.newest().author()).isEqualTo(WANG);

    change(there, almanac(there).without(ANNIVERSARY), Change.DAY);
    assertThat(here.current().kind(ANNIVERSARY)).isEqualTo(Kind.WORKING);
  }

  @Test
  void oldEditionsStayAsTheyWere() {
    var before = here.newest();
    change(here, almanac(here).with(Map.of("ALIPAY", 9)), Change.ARRIVALS);

    assertThat(node().get(before.number())).isEqualTo(before);
  }

  @Test
  void whoWasSlowerIsToldAndNothingIsLost() {
    var seen = here.newest();
    change(there, seen.almanac().with(new Day("停电", LocalDate.of(2026, 6, 1), true)), Change.DAY);
    var late = new Proposal(seen.number(), seen.almanac(), Change.HOURS, "");

    assertThatThrownBy(() -> here.save(late, WANG))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("calendar-superseded");
    assertThat(here.current().kind(LocalDate.of(2026, 6, 1))).isEqualTo(Kind.HOLIDAY);
  }

  @Test
  void aYearsTableReplacesTheOneBefore() {
    var newYear = LocalDate.of(2027, 1, 1);
    var second = LocalDate.of(2027, 1, 4);
    change(here, almanac(here).with(table(new Day("元旦", newYear, true))), Change.YEAR);
    change(here, almanac(here).with(table(new Day("元旦", second, true))), Change.YEAR);

    assertThat(here.current().covers(newYear)).isTrue();
    assertThat(here.current().kind(newYear)).isEqualTo(Kind.WORKING);
    assertThat(here.current().kind(second)).isEqualTo(Kind.HOLIDAY);
    assertThat(here.current().kind(LocalDate.of(2026, 1, 1))).isEqualTo(Kind.HOLIDAY);
  }

  @Test
  void theShopsOwnDaysGoBeforeTheTable() {
    var own = new Day("值班", LocalDate.of(2026, 10, 1), false);
    var calendar = Shipped.almanac(NINE_TO_SIX).with(own).calendar();

    assertThat(calendar.isWorkingDay(own.date())).isTrue();
    assertThat(calendar.after(LocalDate.of(2026, 9, 30), 1)).isEqualTo(own.date());
  }

  private static HolidayYear table(Day day) {
    return new HolidayYear(2027, List.of(), List.of(day));
  }

  private static Almanac almanac(Calendars calendars) {
    return calendars.newest().almanac();
  }

  private static Edition change(Calendars calendars, Almanac almanac, Change change) {
    return calendars.save(new Proposal(calendars.newest().number(), almanac, change, ""), WANG);
  }
}
