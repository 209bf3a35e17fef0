package dev.refunddesk.policy;

import dev.refunddesk.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an amount comes about: a base, and what is taken off it one after the other.
 *
 * <p>Each deduction starts from what the one before has left and takes no more than that, so an
 * amount is never negative and never more than was paid.
 *
 * @param split how the amount is shared among the payments; in proportion if absent
 * @param deductions in the order they are taken off; none for a full refund
 * @param vouchers what becomes of the vouchers that paid for the order; lost if absent
 */
public record Formula(
    Base base, @Nullable Split split, List<Deduction> deductions, @Nullable Vouchers vouchers) {

  public Formula {
    deductions = List.copyOf(deductions);
  }

  public Formula(Base base, @Nullable Split split, List<Deduction> deductions) {
    this(base, split, deductions, null);
  }

  public Formula(Base base, List<Deduction> deductions) {
    this(base, null, deductions, null);
  }

  /** What the refund is counted down from. */
  public enum Base {
    /** What was paid for the order; what a voucher paid is not money. */
    PAID,
    /** The money on account that is not yet spent. */
    UNUSED_BALANCE
  }

  /** How an amount is shared among the payments of an order. */
  public enum Split {
    /** In proportion to what may still go back by each. */
    PRO_RATA,
    /** What was used is taken from gift credit first, so money comes back before gifts do. */
    GIFT_FIRST
  }

  /** What becomes of the vouchers that paid for an order. */
  public enum Vouchers {
    LOST,
    /** They come back as vouchers; they are never part of the amount. */
    RETURNED
  }

  /** Something that is taken off, under a clause of the policy. */
  public sealed interface Deduction
      permits KeptLines,
          UsedShare,
          MonthsAndHours,
          MeteredCharges,
          MeteredHours,
          DiscountBack,
          FeeShare,
          FixedFee,
          Measured,
          PlanChange {

    int clause();
  }

  /** The lines of these kinds are not refundable. */
  public record KeptLines(List<LineKind> kinds, int clause) implements Deduction {
    public KeptLines {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * The part of the period that was used, out of a price.
   *
   * @param outOf how many units the period counts as, such as 10 for a year that is used up after
   *     ten months; as many as it has if absent
   * @param ladder the discount that the used time alone would have earned; none means no discount
   * @param surcharge makes used time dearer; absent if nothing does
   * @param decimals to how many the part used is rounded before it is multiplied; exact if absent
   */
  public record UsedShare(
      Price of,
      Span span,
      Term term,
      @Nullable Integer outOf,
      List<Step> ladder,
      @Nullable Surcharge surcharge,
      @Nullable Integer decimals,
      RoundingMode rounding,
      int clause)
      implements Deduction {

    public UsedShare {
      ladder = List.copyOf(ladder);
    }

    /** The plain share of what is left. */
    public UsedShare(Span span, Term term, RoundingMode rounding, int clause) {
      this(Price.REST, span, term, null, List.of(), null, null, rounding, clause);
    }
  }

  /**
   * Full months at the list price of a month with the discount they alone would have earned, and
   * the hours after them at the pay-as-you-go price of an hour.
   *
   * @param tiers what the hours cost as they go on; none means all at the full price
   */
  public record MonthsAndHours(
      List<Step> ladder, List<Tier> tiers, HourCount hours, RoundingMode rounding, int clause)
      implements Deduction {

    public MonthsAndHours {
      ladder = List.copyOf(ladder);
      tiers = List.copyOf(tiers);
    }
  }

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

  /**
   * The discount that was received for the time used.
   *
   * @param factor at least 1; 1.05 takes five per cent of it on top
   */
  public record DiscountBack(
      Span span, Term term, BigDecimal factor, RoundingMode rounding, int clause)
      implements Deduction {}

  /**
   * A share that is kept as a fee.
   *
   * @param byYear the share in the first, second … year of use, each from 0 to 1; the last one
   *     holds for all years after it
   * @param byTerm other shares for longer terms; of those the longest that is reached holds
   */
  public record FeeShare(
      Price of, List<BigDecimal> byYear, List<TermShares> byTerm, RoundingMode rounding, int clause)
      implements Deduction {
    public FeeShare {
      byYear = List.copyOf(byYear);
      byTerm = List.copyOf(byTerm);
    }

    public FeeShare(Price of, List<BigDecimal> byYear, RoundingMode rounding, int clause) {
      this(of, byYear, List.of(), rounding, clause);
    }
  }

  /** The shares of a fee by year of use, for terms of at least so many months. */
  public record TermShares(int fromMonths, List<BigDecimal> byYear) {
    public TermShares {
      byYear = List.copyOf(byYear);
    }
  }

  /**
   * A fee that is always the same.
   *
   * @param amounts one in each currency the shop sells in
   */
  public record FixedFee(List<Money> amounts, int clause) implements Deduction {
    public FixedFee {
      amounts = List.copyOf(amounts);
    }
  }

  /** What a share is a share of; {@code policy.price.<NAME>} says it to people. */
  public enum Price {
    /** What the deductions before have left, pending renewals apart. */
    REST,
    /** What the service costs without discounts and vouchers. */
    LIST_PRICE,
    /** What was paid, pending renewals apart. */
    PAID
  }

  /**
   * From so many full months on, this share of the list price is charged.
   *
   * @param share above 0, at most 1: 0.88 is 12 % off
   */
  public record Step(int fromMonths, BigDecimal share) {}

  /**
   * Until so many hours, an hour costs this share of its price.
   *
   * @param untilHours counted from the first hour; absent in the last tier
   * @param share above 0, at most 1
   */
  public record Tier(@Nullable Integer untilHours, BigDecimal share) {}

  /**
   * Makes used time dearer.
   *
   * @param factor at least 1
   * @param belowDays only while fewer days were used; always if absent
   */
  public record Surcharge(BigDecimal factor, @Nullable Integer belowDays) {}

  /** Which time counts as used, and in which unit; {@code policy.span.<NAME>} says it to people. */
  public enum Span {
    /** Each calendar day begun in the shop's zone, the first one included. */
    STARTED_CALENDAR_DAYS,
    /** Each calendar day over; the day of the refund does not count. */
    FULL_CALENDAR_DAYS,
    /** Each span of 24 hours begun. */
    STARTED_24_HOURS,
    /** Each span of 24 hours completed. */
    FULL_24_HOURS,
    /** Each hour begun. */
    STARTED_HOURS,
    /** Each hour completed. */
    FULL_HOURS,
    /** The hours of the clock, minutes cut off at both ends. */
    CLOCK_HOURS,
    /** To the second. */
    SECONDS,
    /** Each month begun. */
    STARTED_MONTHS
  }

  /** How long a period is; {@code policy.term.<NAME>} says it to people. */
  public enum Term {
    /** As long as the calendar has it. */
    ACTUAL,
    /** Months of 30 days, counted from the calendar months of the period. */
    MONTHS_OF_30_DAYS,
    /** Months of 365 ÷ 12 days, counted from the calendar months of the period. */
    MEAN_MONTHS,
    /** The days of the calendar, the day it expires on counted too. */
    BOTH_ENDS
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
