package dev.refunddesk.policy;

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

  public int of(TenderKind kind) {
    var days = workingDays.get(kind);
    if (days == null) {
      throw new IllegalArgumentException("no arrival time for " + kind);
    }
    return days;
  }
}
