package dev.refunddesk.policy;

import dev.refunddesk.kernel.Text;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about the facts that a rule asks; every kind is judged, described and drawn. */
public sealed interface Condition {

  /**
   * Asked within some time of the payment.
   *
   * @param length days, the day of the payment being the first, or spans of 24 hours
   * @param zone where days begin and end; the shop's zone if absent
   */
  record PaidWithin(int length, Window window, @Nullable ZoneId zone) implements Condition {}

  /**
   * Asked in the calendar month of the payment.
   *
   * @param zone where months begin and end; the shop's zone if absent
   */
  record PaidThisMonth(@Nullable ZoneId zone) implements Condition {}

  /** Charged in one of these ways. */
  record BilledAs(List<BillingMode> modes) implements Condition {
    public BilledAs {
      modes = List.copyOf(modes);
    }
  }

  /** One of these kinds of product, such as {@code vps}. */
  record ProductIs(List<String> kinds) implements Condition {
    public ProductIs {
      kinds = List.copyOf(kinds);
    }
  }

  /** The instance is in one of these states. */
  record InstanceIs(List<InstanceState> states) implements Condition {
    public InstanceIs {
      states = List.copyOf(states);
    }
  }

  /** The customer's account owes nothing. */
  record NoArrears() implements Condition {}

  /** No invoice is out that would have to come back. */
  record NotInvoiced() implements Condition {}

  /**
   * At most so many refunds were granted before this one; several of one order count as one.
   *
   * @param yearStart the day a year begins with, the first of January if absent; of years only
   * @param zone where days begin and end; the shop's zone if absent
   * @param kinds the kinds of product that share the quota, the order's own if empty; of {@link
   *     Per#PRODUCT} only
   */
  record RefundsAtMost(
      int atMost,
      Counted counted,
      Per per,
      Cycle cycle,
      @Nullable MonthDay yearStart,
      @Nullable ZoneId zone,
      List<String> kinds)
      implements Condition {

    public RefundsAtMost {
      kinds = List.copyOf(kinds);
    }

    /** Of any kind, in the calendar year of the shop's zone. */
    public static RefundsAtMost thisYear(int atMost) {
      return new RefundsAtMost(atMost, Counted.ALL, Per.ACCOUNT, Cycle.YEAR, null, null, List.of());
    }

    /** The same quota with another number. */
    public RefundsAtMost with(int most) {
      return new RefundsAtMost(most, counted, per, cycle, yearStart, zone, kinds);
    }
  }

  /** The customer had paid no order before this one. */
  record FirstOrder() implements Condition {}

  /**
   * The customer keeps a smaller plan instead of ending the service. A rule that asks for it is
   * about such changes only, and every other rule about the end of a service.
   */
  record PlanKept() implements Condition {}

  /**
   * Of the volume of a pack at most this share is used; none of it if zero.
   *
   * @param share from 0 to 1
   */
  record VolumeUsed(BigDecimal share) implements Condition {}

  /** A reason was chosen; the form always asks, so its absence counts only once asked. */
  record ReasonGiven() implements Condition {}

  /** The case was explained in at least so many characters. */
  record Explained(int characters) implements Condition {}

  /** The platform's terms of service were accepted. */
  record TermsAccepted() implements Condition {}

  /**
   * Whatever the other kinds do not cover, in CEL over the facts of {@code
   * policy.expression.Variable}.
   *
   * @param about what it is about, as people read it
   * @param required what must be, as people read it
   */
  record Expression(String cel, Text about, Text required) implements Condition {}

  /** Which refunds count towards a quota. */
  enum Counted {
    ALL,
    /** Those that gave back all that was paid. */
    WHOLE
  }

  /** Whose refunds a quota counts; {@code policy.per.<NAME>} says it to people. */
  enum Per {
    /** All of the customer. */
    ACCOUNT,
    /** Those of the order's platform. */
    PLATFORM,
    /** Those of a kind of product on the order's platform. */
    PRODUCT
  }

  /** The time a quota is for. */
  enum Cycle {
    YEAR,
    MONTH,
    /** Without end. */
    EVER
  }

  /** How a window is measured; the name for people is the message {@code policy.window.<NAME>}. */
  enum Window {
    /** Calendar days, the day of the payment included: five days from the 1st end with the 5th. */
    CALENDAR_DAYS,
    /** Spans of 24 hours from the very moment of the payment, whose end is outside. */
    HOURS_24
  }
}
