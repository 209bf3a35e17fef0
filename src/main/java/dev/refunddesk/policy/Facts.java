package dev.refunddesk.policy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an assessment may look at; what nobody has told is absent and is never guessed.
 *
 * @param request what the customer has said so far; absent while nobody has asked for a refund
 * @param change the smaller plan that the customer keeps; absent if the service is to end
 */
public record Facts(
    Order order,
    Service service,
    Account account,
    @Nullable Request request,
    @Nullable Change change) {

  public Facts {
    var currency = order.currency();
    var unused = account.unusedBalance();
    requireCurrency(currency, service.monthPrice());
    requireCurrency(currency, unused == null ? null : unused.value());
    for (var meter : service.meters() == null ? List.<Meter>of() : service.meters().value()) {
      requireCurrency(currency, meter.charges());
    }
  }

  public Facts(Order order, Service service, Account account, @Nullable Request request) {
    this(order, service, account, request, null);
  }

  private static void requireCurrency(Currency currency, @Nullable Money amount) {
    if (amount != null && !amount.currency().equals(currency)) {
      throw new IllegalArgumentException(amount + " in an order of " + currency);
    }
  }

  /**
   * What was bought and how it was paid.
   *
   * @param lines what was billed; vouchers and discounts are negative
   * @param tenders how it was paid, all in the order's currency
   * @param invoiced whether an invoice was issued that must come back first
   * @param termsAccepted whether the customer accepted the platform's terms of service
   */
  public record Order(
      String number,
      Currency currency,
      @Nullable Fact<Instant> paidAt,
      List<Line> lines,
      List<Tender> tenders,
      @Nullable Fact<Boolean> invoiced,
      @Nullable Fact<Boolean> termsAccepted) {

    public Order {
      lines = List.copyOf(lines);
      tenders = List.copyOf(tenders);
      for (var line : lines) {
        requireCurrency(currency, line.amount());
      }
      for (var tender : tenders) {
        requireCurrency(currency, tender.paid());
      }
    }
  }

  /**
   * One line of the bill.
   *
   * @param from since when it runs, if that is not since the beginning of the service
   */
  public record Line(LineKind kind, Text label, Money amount, @Nullable Instant from) {

    public Line(LineKind kind, Text label, Money amount) {
      this(kind, label, amount, null);
    }
  }

  /**
   * One payment.
   *
   * @param label how customers know it, such as 支付宝（银行卡）
   * @param refunded what has gone back by this way so far, at most what was paid
   * @param transactionId the payment provider's number
   */
  public record Tender(
      String id,
      TenderKind kind,
      Text label,
      Money paid,
      Money refunded,
      @Nullable String transactionId) {

    public Tender {
      if (paid.isNegative() || refunded.isNegative() || refunded.compareTo(paid) > 0) {
        throw new IllegalArgumentException(id + ": paid " + paid + ", refunded " + refunded);
      }
    }

    /** What may still go back by this way; nothing for a voucher. */
    public Money refundable() {
      return kind == TenderKind.VOUCHER ? Money.zero(paid.currency()) : paid.minus(refunded);
    }
  }

  /**
   * What runs.
   *
   * @param platform the policy's platform, such as {@code aliyun}, or {@code own}
   * @param kind the kind of product in the shop's words, such as {@code vps}
   * @param period since when it runs, and how long it is paid ahead for
   * @param monthPrice the price of a full month, which caps what is metered
   * @param hourPrice the pay-as-you-go list price of an hour, zero or more, in the order's currency
   *     with as many decimals as it has
   * @param meters what was metered so far
   * @param volume what was used of a pack of some volume
   */
  public record Service(
      String platform,
      String kind,
      BillingMode billing,
      @Nullable Period period,
      @Nullable Fact<InstanceState> state,
      @Nullable Money monthPrice,
      @Nullable BigDecimal hourPrice,
      @Nullable Fact<List<Meter>> meters,
      @Nullable Fact<Volume> volume) {

    public Service(
        String platform,
        String kind,
        BillingMode billing,
        @Nullable Period period,
        @Nullable Fact<InstanceState> state,
        @Nullable Money monthPrice,
        @Nullable BigDecimal hourPrice,
        @Nullable Fact<List<Meter>> meters) {
      this(platform, kind, billing, period, state, monthPrice, hourPrice, meters, null);
    }
  }

  /**
   * The time a service is bought for.
   *
   * @param until later than {@code from}, not included; absent where nothing was paid ahead
   */
  public record Period(Instant from, @Nullable Instant until) {

    public Period {
      if (until != null && !from.isBefore(until)) {
        throw new IllegalArgumentException("a period from " + from + " until " + until);
      }
    }

    /**
     * The period of whole days that begins with the payment if that was made on its first day, else
     * with the first day.
     *
     * @param last the last day paid ahead for, included
     */
    public static Period of(
        Instant paidAt, LocalDate first, @Nullable LocalDate last, ZoneId zone) {
      var paid = paidAt.atZone(zone);
      var from = paid.toLocalDate().equals(first) ? paid : first.atStartOfDay(zone);
      var until = last == null ? null : from.plusDays(ChronoUnit.DAYS.between(first, last) + 1);
      return new Period(from.toInstant(), until == null ? null : until.toInstant());
    }
  }

  /**
   * What a meter says of one or several calendar months.
   *
   * @param months how many months the figures are of, at least one; each has its own cap
   * @param hours how long it ran, in started hours
   * @param charges what that cost, before any cap
   * @param runs how many seconds it ran after each start; none if not told
   */
  public record Meter(int months, @Nullable Long hours, @Nullable Money charges, List<Long> runs) {

    public Meter {
      runs = List.copyOf(runs);
    }

    public Meter(int months, @Nullable Long hours, @Nullable Money charges) {
      this(months, hours, charges, List.of());
    }
  }

  /**
   * What was used of a pack, in units of the pack such as GB; all zero or more.
   *
   * @param total how much the pack has; more than zero
   * @param unitPrice what a unit costs by itself, in the order's currency
   */
  public record Volume(
      BigDecimal used, @Nullable BigDecimal total, @Nullable BigDecimal unitPrice) {

    public Volume {
      if (used.signum() < 0
          || (total != null && total.signum() <= 0)
          || (unitPrice != null && unitPrice.signum() < 0)) {
        throw new IllegalArgumentException(used + " of " + total + " at " + unitPrice);
      }
    }
  }

  /**
   * The smaller plan that a customer keeps; its prices are list prices, zero or more.
   *
   * @param currency of the prices; for the comparison of two prices any will do
   * @param per what each price is for
   * @param kept what the plan that is kept costs
   * @param ran what the plan that ran costs
   * @param before what the plan cost that ran before the last upgrade; absent without one
   */
  public record Change(
      Text label,
      Currency currency,
      Per per,
      BigDecimal kept,
      @Nullable BigDecimal ran,
      @Nullable BigDecimal before) {

    public Change {
      for (var price : new @Nullable BigDecimal[] {kept, ran, before}) {
        if (price != null && price.signum() < 0) {
          throw new IllegalArgumentException("a price below zero: " + price);
        }
      }
    }
  }

  /** What a price is for. */
  public enum Per {
    DAY,
    MONTH,
    /** The whole period. */
    TERM
  }

  /**
   * The customer's account.
   *
   * @param arrears what is owed, zero or more
   * @param unusedBalance the money on account that was paid in and not yet spent, gifts apart
   * @param refunds what was refunded before, of any order
   * @param earlierOrders orders paid before this one
   */
  public record Account(
      @Nullable Fact<Money> arrears,
      @Nullable Fact<Money> unusedBalance,
      @Nullable Fact<List<Refund>> refunds,
      @Nullable Fact<Integer> earlierOrders) {}

  /**
   * A refund that was granted before.
   *
   * @param order its number; refunds of one order count as one, each of an unknown order alone
   * @param kind the kind of product, as {@link Service#kind} has it
   * @param whole whether all that was paid for the order has gone back
   */
  public record Refund(
      @Nullable String order,
      @Nullable String platform,
      @Nullable String kind,
      @Nullable Boolean whole,
      Instant at) {}

  /**
   * What the customer gave with the request.
   *
   * @param reason the code of the reason that was chosen
   * @param explanationCharacters how long the explanation is
   * @param documents the codes of the materials attached
   */
  public record Request(
      @Nullable String reason, int explanationCharacters, List<String> documents, Instant at) {

    public Request {
      documents = List.copyOf(documents);
    }
  }
}
