package dev.refunddesk.console.calendar;

import dev.refunddesk.assessment.Schedule;
import dev.refunddesk.policy.TenderKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would be promised.
 *
 * @param asked as typed, such as 2026-03-18T14:30
 * @param platform the short name of the policy chosen
 * @param platforms the policies to choose from, by short name
 * @param at the moment asked about; absent if it was not understood
 */
public record DateTest(
    String asked,
    String platform,
    Map<String, String> platforms,
    @Nullable Instant at,
    @Nullable Schedule schedule) {

  /** A way of paying and the last day its money may arrive on. */
  public record Way(TenderKind kind, LocalDate arrivesOn) {}

  public List<Way> ways() {
    return schedule == null
        ? List.of()
        : schedule.arrivals().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> new Way(each.getKey(), each.getValue()))
            .toList();
  }
}
