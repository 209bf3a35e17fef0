package dev.refunddesk.calendar;

import dev.refunddesk.platform.StableJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the desk brings along: China's official tables, and how long money usually takes. */
final class Shipped {

  private Shipped() {}

  private record ArrivalTimes(Map<String, Integer> workingDays) {}

  /** Everything, for a shop that answers at these hours. */
  static Almanac almanac(OpeningHours hours) {
    return new Almanac(years(), List.of(), WorkingWeek.of(hours), arrivals());
  }

  /** The same with the years and ways of paying that this release brings and it does not know. */
  static Almanac added(Almanac before) {
    var after = before;
    for (var year : years()) {
      after = after.year(year.year()).isPresent() ? after : after.with(year);
    }
    var ways = new HashMap<>(arrivals());
    ways.putAll(before.arrivals());
    return after.with(ways);
  }

  private static List<HolidayYear> years() {
    var years = new ArrayList<HolidayYear>();
    try {
      var files = new PathMatchingResourcePatternResolver();
      for (var file : files.getResources("classpath:calendar/cn/*.json")) {
        years.add(HolidayYear.read(file.getInputStream()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the shipped holidays cannot be read", e);
    }
    return years;
  }

  private static Map<String, Integer> arrivals() {
    try (var file = new ClassPathResource("calendar/arrivals.json").getInputStream()) {
      return StableJson.mapper().readValue(file, ArrivalTimes.class).workingDays();
    } catch (IOException e) {
      throw new IllegalStateException("the shipped arrival times cannot be read", e);
    }
  }
}
