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
 */
public record Facts(Order order, Service service, Account account, @Nullable Request request) {

  public Facts {
    var currency = order.currency();
    var unused = account.unusedBalance();
    requireCurrency(currency, service.monthPrice());
    requireCurrency(currency, unused == null ? null : unused.value());
    for (var meter : service.meters() == null ? List.<Meter>of() : service.meters().value()) {
      requireCurrency(currency, meter.charges());
    }
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

  /** One line of the bill. */
  public record Line(LineKind kind, Text label, Money amount) {}

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
   */
  public record Service(
      String platform,
      String kind,
      BillingMode billing,
      @Nullable Period period,
      @Nullable Fact<InstanceState> state,
      @Nullable Money monthPrice,
      @Nullable BigDecimal hourPrice,
      @Nullable Fact<List<Meter>> meters) {}

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
   */
  public record Meter(int months, @Nullable Long hours, @Nullable Money charges) {}

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
