package dev.refunddesk.policy;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many working days the money takes from the payout to the customer, by way of paying.
 *
 * @param workingDays every kind that can be given back; zero means the same day
 */
public record Arrivals(Map<TenderKind, Integer> workingDays) {

  public Arrivals {
    workingDays = Map.copyOf(workingDays);
  }

  /** The same from a table that names the ways; names of no way of paying are left out. */
  public static Arrivals of(Map<String, Integer> byName) {
    var days = new EnumMap<TenderKind, Integer>(TenderKind.class);
    for (var kind : TenderKind.values()) {
      if (byName.containsKey(kind.name())) {
        days.put(kind, byName.get(kind.name()));
      }
    }
    return new Arrivals(days);
  }

  public int of(TenderKind kind) {
    var days = workingDays.get(kind);
    if (days == null) {
      throw new IllegalArgumentException("no arrival time for " + kind);
    }
    return days;
  }
}
