package dev.refunddesk.policy;

import java.math.RoundingMode;
import java.util.List;

/**
 * How an amount comes about: a base, and what is taken off it one after the other.
 *
 * <p>Each deduction starts from what the one before has left and takes no more than that, so an
 * amount is never negative and never more than was paid.
 *
 * @param deductions in the order they are taken off; none for a full refund
 */
public record Formula(Base base, List<Deduction> deductions) {

  public Formula {
    deductions = List.copyOf(deductions);
  }

  /** What the refund is counted down from. */
  public enum Base {
    /** What was paid for the order; what a voucher paid is not money. */
    PAID,
    /** The money on account that is not yet spent. */
    UNUSED_BALANCE
  }

  /** Something that is taken off, under a clause of the policy. */
  public sealed interface Deduction {

    int clause();
  }

  /** The lines of these kinds are not refundable. */
  public record KeptLines(List<LineKind> kinds, int clause) implements Deduction {
    public KeptLines {
      kinds = List.copyOf(kinds);
    }
  }

  /** The part of the period that was used, by days. */
  public record UsedDays(DayCount count, Term term, RoundingMode rounding, int clause)
      implements Deduction {}

  /** The part of the period that was used, by hours. */
  public record UsedHours(HourCount count, RoundingMode rounding, int clause)
      implements Deduction {}

  /**
   * What the meter charged so far.
   *
   * @param monthlyCap whether a calendar month costs at most the price of a month
   */
  public record MeteredCharges(boolean monthlyCap, int clause) implements Deduction {}

  /**
   * The hours that ran at the month's price divided by {@code capHours}, each calendar month at
   * most the price of a month.
   */
  public record MeteredHours(int capHours, HourSource hours, RoundingMode rounding, int clause)
      implements Deduction {}

  /** Which days count as used; {@code policy.days.<NAME>} says it to people. */
  public enum DayCount {
    /** Each calendar day begun in the shop's zone, the first one included. */
    STARTED_CALENDAR_DAYS,
    /** Each span of 24 hours begun. */
    STARTED_24_HOURS,
    /** Each span of 24 hours completed. */
    FULL_24_HOURS
  }

  /** How many days a period has; {@code policy.term.<NAME>} says it to people. */
  public enum Term {
    /** As many as the calendar has. */
    ACTUAL_DAYS,
    /** Months of 30 days, counted from the calendar months of the period. */
    MONTHS_OF_30_DAYS
  }

  /** Which hours count as used; {@code policy.hours.<NAME>} says it to people. */
  public enum HourCount {
    STARTED,
    FULL
  }

  /** Where metered hours come from; {@code policy.meter.<NAME>} says it to people. */
  public enum HourSource {
    /** The platform's meter only. */
    METER,
    /**
     * The platform's meter if it told; else the started hours since the service began, as long as
     * the instance is not destroyed.
     */
    METER_OR_CLOCK
  }
}
