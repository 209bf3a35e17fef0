package dev.refunddesk.purchase.intake;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.intake.Fault.Reason;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works the lines of an order out of the parts of its bill. */
final class BillReader {

  private final BillEntry bill;
  private final Currency currency;
  private final Findings findings;

  BillReader(BillEntry bill, Currency currency, Findings findings) {
    this.bill = bill;
    this.currency = currency;
    this.findings = findings;
  }

  /**
   * The lines; they sum to what was paid, or a fault is noted: the parts that cannot be read, or
   * else the sum.
   *
   * @param label what the line of the service is called
   */
  List<OrderLine> lines(@Nullable String label) {
    var faultsBefore = findings.faults().size();
    var paid = findings.required("/bill/paid", bill.paid(), this::notNegative, zero());
    var fees =
        List.of(
            fee(OrderLine.Kind.SETUP_FEE, "setupFee", bill.setupFee()),
            fee(OrderLine.Kind.ADDON, "addon", bill.addon()),
            fee(OrderLine.Kind.LICENCE, "licence", bill.licence()));
    var off = amount("discountAmount", bill.discountAmount(), this::reduction);
    var voucher = amount("voucher", bill.voucher(), this::reduction);
    var extra = sum(fees).minus(off).minus(voucher);
    var price = price(paid.minus(extra));
    var odd = paid.minus(price.reduced()).minus(extra);
    if (findings.faults().size() == faultsBefore) {
      compare(paid, price, sum(fees), off.plus(voucher));
    }
    var discount = price.reduced().minus(price.full()).minus(off);
    var isRounded = !discount.isZero() && !discount.plus(odd).isPositive();
    var lines = new ArrayList<OrderLine>();
    lines.add(
        new OrderLine(
            OrderLine.Kind.SERVICE, label, isRounded ? price.full() : price.full().plus(odd)));
    lines.addAll(fees);
    lines.add(
        new OrderLine(OrderLine.Kind.DISCOUNT, null, isRounded ? discount.plus(odd) : discount));
    lines.add(new OrderLine(OrderLine.Kind.VOUCHER, null, voucher.negated()));
    return lines.stream()
        .filter(line -> line.kind() == OrderLine.Kind.SERVICE || !line.amount().isZero())
        .toList();
  }

  private void compare(Money paid, Price price, Money fees, Money off) {
    var billed = price.reduced().plus(fees).minus(off);
    if (billed.isNegative()) {
      var at = bill.voucher() == null ? "/bill/discountAmount" : "/bill/voucher";
      var full = price.reduced().plus(fees);
      findings.add(at, Reason.OFF_MORE_THAN_PRICE, off.toDecimal(), full.toDecimal());
    } else if (price.full().isNegative()) {
      findings.add("/bill/paid", Reason.LINES_DIFFER, fees.toDecimal(), paid.toDecimal());
    } else if (Math.abs(paid.minus(billed).minor()) > price.months()) {
      findings.add("/bill/paid", Reason.LINES_DIFFER, billed.toDecimal(), paid.toDecimal());
    }
  }

  /**
   * @param otherwise what the service cost if no list price is given
   */
  private Price price(Money otherwise) {
    var price = findings.optional("/bill/listPrice", bill.listPrice(), this::notNegative);
    var months = findings.optional("/bill/months", bill.months(), Amounts::months);
    var share = findings.optional("/bill/discount", bill.discount(), Amounts::discount);
    var term = months == null ? 1 : months;
    var full = price == null ? otherwise : price.times(Ratio.of(term, 1), RoundingMode.UNNECESSARY);
    var reduced = price == null || share == null ? full : full.times(share, RoundingMode.HALF_UP);
    return new Price(full, reduced, term);
  }

  private OrderLine fee(OrderLine.Kind kind, String part, @Nullable String text) {
    return new OrderLine(kind, null, amount(part, text, this::notNegative));
  }

  private Money amount(String part, @Nullable String text, Function<String, Parsed<Money>> reader) {
    return Objects.requireNonNullElse(findings.optional("/bill/" + part, text, reader), zero());
  }

  private Money sum(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::amount).reduce(zero(), Money::plus);
  }

  private Parsed<Money> notNegative(String text) {
    return Amounts.notNegative(text, currency);
  }

  private Parsed<Money> reduction(String text) {
    return Amounts.reduction(text, currency);
  }

  private Money zero() {
    return Money.zero(currency);
  }

  /**
   * What the service cost.
   *
   * @param full at the list price
   * @param reduced with the discount
   */
  private record Price(Money full, Money reduced, long months) {}
}
