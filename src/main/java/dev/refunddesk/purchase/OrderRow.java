package dev.refunddesk.purchase;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its own table holds it: without its lines and tenders. */
record OrderRow(
    String number,
    int version,
    Order.Source source,
    String customerEmail,
    String customerName,
    Currency currency,
    Instant boughtAt,
    Service service,
    @Nullable Arrears arrears) {

  Order with(List<LineRow> lines, List<TenderRow> tenders) {
    return new Order(
        number,
        customerEmail,
        customerName,
        currency,
        boughtAt,
        service,
        lines.stream().map(LineRow::line).toList(),
        tenders.stream().map(TenderRow::tender).toList(),
        arrears);
  }

  /** One line and its place in the order, the first being 1. */
  record LineRow(String orderNumber, int place, OrderLine line) {}

  /** One tender and its place in the order, the first being 1. */
  record TenderRow(String orderNumber, int place, Tender tender) {}
}
