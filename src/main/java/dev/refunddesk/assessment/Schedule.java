package dev.refunddesk.assessment;

import dev.refunddesk.policy.TenderKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The dates of a request that somebody has to look at, before anything is known of its order.
 *
 * @param reviewBy the answer is there by then
 * @param payoutBy the money leaves by then
 * @param arrivals the last day it may arrive on, by the way of paying
 */
public record Schedule(Instant reviewBy, LocalDate payoutBy, Map<TenderKind, LocalDate> arrivals) {

  public Schedule {
    arrivals = Map.copyOf(arrivals);
  }
}
