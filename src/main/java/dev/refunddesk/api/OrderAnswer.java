package dev.refunddesk.api;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.purchase.intake.OrderEntry;
import dev.refunddesk.purchase.intake.OrderEntry.LineEntry;
import dev.refunddesk.purchase.intake.OrderEntry.ServiceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the API tells it: as it may be put there again, and what went back.
 *
 * @param paid what all payments come to
 * @param refunded what has gone back
 */
record OrderAnswer(
    String number,
    String customerEmail,
    String customerName,
    String currency,
    String boughtAt,
    @Nullable ServiceEntry service,
    @Nullable List<LineEntry> lines,
    List<TenderAnswer> tenders,
    @Nullable String arrears,
    String paid,
    String refunded) {

  /**
   * One payment.
   *
   * @param id stays the same when the order is put there again
   */
  record TenderAnswer(
      String id,
      String kind,
      String paid,
      String refunded,
      @Nullable String transactionId,
      String paidAt,
      @Nullable String detail,
      @Nullable String maskedAccount) {

    private static TenderAnswer of(Tender tender) {
      return new TenderAnswer(
          tender.id(),
          tender.kind().name(),
          decimal(tender.paid()),
          decimal(tender.refunded()),
          tender.transactionId(),
          tender.paidAt().toString(),
          tender.detail(),
          tender.maskedAccount());
    }
  }

  static OrderAnswer of(Order order) {
    var entry = OrderEntry.of(order);
    return new OrderAnswer(
        order.number(),
        order.customerEmail(),
        order.customerName(),
        order.currency().getCurrencyCode(),
        order.boughtAt().toString(),
        entry.service(),
        entry.lines(),
        order.tenders().stream().map(TenderAnswer::of).toList(),
        entry.arrears(),
        decimal(order.paid()),
        decimal(order.refunded()));
  }

  private static String decimal(Money money) {
    return money.toDecimal().toPlainString();
  }
}
