package dev.refunddesk.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The days off and the make-up days of one year, in the form that holiday-cn publishes.
 *
 * @param papers where the State Council's notice is found
 * @param days some of them in the last month before the year, or the first after it
 */
public record HolidayYear(int year, List<String> papers, List<Day> days) {

  public HolidayYear {
    papers = List.copyOf(papers);
    days = List.copyOf(days);
  }

  /**
   * A day that is not what its weekday says.
   *
   * @param name what it is off for, or made up for, such as 春节
   * @param isOffDay false for a day of a weekend that is worked
   */
  public record Day(String name, LocalDate date, @JsonProperty("isOffDay") boolean isOffDay) {}

  static HolidayYear read(InputStream json) throws IOException {
    try (json) {
      return JsonMapper.shared().readValue(json, HolidayYear.class);
    }
  }
}
