package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.Purchases.Recorded;
import java.util.EnumMap;
import java.util.Map;

/** Counts what becomes of the rows of a file. */
final class Tally {

  private final Map<Recorded, Integer> orders = new EnumMap<>(Recorded.class);
  private int wrong;

  void add(Recorded recorded) {
    orders.merge(recorded, 1, Integer::sum);
  }

  void addWrong() {
    wrong++;
  }

  Counts counts() {
    return new Counts(
        orders.getOrDefault(Recorded.NEW, 0),
        orders.getOrDefault(Recorded.UPDATED, 0),
        orders.getOrDefault(Recorded.UNCHANGED, 0),
        wrong);
  }

  /** How many rows are new, change an order, change nothing, are wrong. */
  record Counts(int added, int updated, int unchanged, int wrong) {}
}
