package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.BusinessCalendar;
import dev.refunddesk.calendar.BusinessCalendar.Kind;
import dev.refunddesk.platform.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year as twelve tables.
 *
 * @param workingDays how many days of it are worked
 */
public record YearGrid(List<String> weekdays, List<MonthTable> months, long workingDays) {

  /** A month; its weeks begin on Monday. */
  public record MonthTable(String id, String name, List<Week> weeks) {}

  /** Seven days, absent where they are of another month. */
  public record Week(List<@Nullable Cell> cells) {}

  /**
   * A day.
   *
   * @param what in a word, such as 休息, or the name of the holiday
   * @param own whether the shop says so itself
   */
  public record Cell(LocalDate date, Kind kind, String what, boolean own, boolean today) {}

  static YearGrid of(int year, BusinessCalendar calendar, Drawing drawing) {
    var months = Arrays.stream(Month.values()).map(month -> YearMonth.of(year, month));
    var first = LocalDate.of(year, 1, 1);
    return new YearGrid(
        Arrays.stream(DayOfWeek.values()).map(drawing::weekday).toList(),
        months.map(month -> table(month, calendar, drawing)).toList(),
        first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).count());
  }

  /** In whose words, as of which day, and which days are the shop's own. */
  record Drawing(Texts texts, LocalDate today, List<LocalDate> own) {

    String weekday(DayOfWeek day) {
      return day.getDisplayName(TextStyle.SHORT, texts.language().locale());
    }
  }

  private static MonthTable table(YearMonth month, BusinessCalendar calendar, Drawing drawing) {
    var blanks = month.atDay(1).getDayOfWeek().getValue() - 1;
    var cells = new ArrayList<@Nullable Cell>();
    Stream.generate(() -> (Cell) null).limit(blanks).forEach(cells::add);
    month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .forEach(date -> cells.add(cell(date, calendar, drawing)));
    var weeks = new ArrayList<Week>();
    for (var start = 0; start < cells.size(); start += 7) {
      weeks.add(new Week(cells.subList(start, Math.min(start + 7, cells.size()))));
    }
    var name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale(drawing));
    return new MonthTable("month-" + month.getMonthValue(), name, weeks);
  }

  private static java.util.Locale locale(Drawing drawing) {
    return drawing.texts().language().locale();
  }

  private static Cell cell(LocalDate date, BusinessCalendar calendar, Drawing drawing) {
    var meaning = calendar.meaning(date);
    var what = DayWords.brief(meaning, drawing.texts());
    return new Cell(
        date, meaning.kind(), what, drawing.own().contains(date), date.equals(drawing.today()));
  }
}
