package dev.refunddesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refunddesk.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {

  @Test
  void readsWhatIsPublished() {
    var table =
        HolidayFile.read(
            """
            {"$schema": "https://example.com/schema.json", "$id": "https://example.com/2027.json",
             "year": 2027, "papers": ["https://www.gov.cn/notice"],
             "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                      {"name": "元旦", "date": "2026-12-27", "isOffDay": false}]}
            """);

    assertThat(table.year()).isEqualTo(2027);
    assertThat(table.papers()).containsExactly("https://www.gov.cn/notice");
    assertThat(table.days())
        .containsExactly(
            new HolidayYear.Day("元旦", LocalDate.of(2027, 1, 1), true),
            new HolidayYear.Day("元旦", LocalDate.of(2026, 12, 27), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | UNREADABLE",
        "[] | UNREADABLE",
        "{'days': []} | YEAR_WRONG",
        "{'year': '2027', 'days': []} | YEAR_WRONG",
        "{'year': 27, 'days': []} | YEAR_WRONG",
        "{'year': 99999999999, 'days': []} | YEAR_WRONG",
        "{'year': 2027, 'papers': [], 'days': []} | NOT_ANNOUNCED",
        "{'year': 2027} | NOT_ANNOUNCED",
        "{'year': 2027, 'days': [7]} | DAY_WRONG",
        "{'year': 2027, 'days': [{'date': '2027-01-01', 'isOffDay': true}]} | DAY_WRONG",
        "{'year': 2027, 'days': [{'name': '元旦', 'isOffDay': true}]} | DAY_WRONG",
        "{'year': 2027, 'days': [{'name': 'a', 'date': '2027-02-29', 'isOffDay': true}]}"
            + " | DAY_WRONG",
        "{'year': 2027, 'days': [{'name': '元旦', 'date': '2027-01-01'}]} | DAY_WRONG",
        "{'year': 2027, 'days': [{'name': 'a', 'date': '2026-10-01', 'isOffDay': true}]}"
            + " | DAY_OUTSIDE",
        "{'year': 2027, 'days': [{'name': 'a', 'date': '2027-01-01', 'isOffDay': true},"
            + " {'name': 'b', 'date': '2027-01-01', 'isOffDay': false}]} | DAY_TWICE",
      })
  void namesWhatIsWrong(String json, CalendarProblem problem) {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> HolidayFile.read(json.replace('\'', '"')));

    assertThat(refusal.type()).isEqualTo(problem);
  }

  @Test
  void refusesWhatIsFarTooLarge() {
    var refusal = catchThrowableOfType(Refusal.class, () -> HolidayFile.read(" ".repeat(300_000)));

    assertThat(refusal.type()).isEqualTo(CalendarProblem.TOO_LARGE);
  }
}
