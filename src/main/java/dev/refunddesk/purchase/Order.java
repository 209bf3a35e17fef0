package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of one service, and how it was paid: in one currency, its lines and its tenders sum to
 * the same total.
 *
 * @param number the shop's number of it, such as {@code VPS-20260315-8842}
 * @param customerEmail in lower case; the order belongs to whoever signs in with it
 * @param boughtAt when it was paid, or placed if nothing had to be paid
 * @param lines at least one
 * @param tenders in the order of the source; none if nothing had to be paid
 * @param arrears what the source said, with this order, of the customer's account
 */
public record Order(
    String number,
    String customerEmail,
    String customerName,
    Currency currency,
    Instant boughtAt,
    Service service,
    List<OrderLine> lines,
    List<Tender> tenders,
    @Nullable Arrears arrears) {

  /** Where an order came from. */
  public enum Source {
    /** Made up, to show the desk. */
    DEMO,
    /** A file. */
    IMPORT,
    /** A program. */
    API
  }

  public Order {
    customerEmail = customerEmail.toLowerCase(Locale.ROOT);
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
    var billed = sum(currency, lines, OrderLine::amount);
    var paid = sum(currency, tenders, Tender::paid);
    if (lines.isEmpty() || !billed.equals(paid)) {
      throw new IllegalArgumentException(number + ": lines " + billed + ", tenders " + paid);
    }
  }

  /** What the customer paid, by all tenders. */
  public Money paid() {
    return sum(currency, tenders, Tender::paid);
  }

  /** What has gone back to the customer so far. */
  public Money refunded() {
    return sum(currency, tenders, Tender::refunded);
  }

  /** What was paid and has not gone back: no refund can be more. */
  public Money refundable() {
    return paid().minus(refunded());
  }

  /** What the lines of a kind come to. */
  public Money of(OrderLine.Kind kind) {
    var wanted = lines.stream().filter(line -> line.kind() == kind).toList();
    return sum(currency, wanted, OrderLine::amount);
  }

  /** Whether a source says the same in both, whenever it said so and whatever went back since. */
  boolean isSameAs(Order other) {
    return stated().equals(other.stated());
  }

  /** Whether the payments are the same, so that what went back by them still belongs to them. */
  boolean isPaidAs(Order other) {
    return tenders.stream()
        .map(Order::payment)
        .toList()
        .equals(other.tenders.stream().map(Order::payment).toList());
  }

  private Order stated() {
    var owed = arrears == null ? null : new Arrears(arrears.amount(), Instant.EPOCH);
    var untouched = tenders.stream().map(tender -> tender.refunded(Money.zero(currency))).toList();
    return new Order(
        number,
        customerEmail,
        customerName,
        currency,
        boughtAt,
        service.usedAsOf(Instant.EPOCH),
        lines,
        untouched,
        owed);
  }

  private static List<Object> payment(Tender tender) {
    return List.of(tender.id(), tender.kind(), tender.paid());
  }

  private static <T> Money sum(Currency currency, List<T> parts, Function<T, Money> amount) {
    return parts.stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }
}
