package dev.refunddesk.purchase.intake;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.Arrears;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.purchase.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as others write it, all in text, before anything of it is believed.
 *
 * <p>Amounts are decimals in the order's currency; dates and moments without an offset are in the
 * shop's zone.
 *
 * @param boughtAt absent if it is when the first payment was made
 * @param arrears what the customer's account owes
 */
public record OrderEntry(
    @Nullable String number,
    @Nullable String customerEmail,
    @Nullable String customerName,
    @Nullable String currency,
    @Nullable String boughtAt,
    @Nullable ServiceEntry service,
    @Nullable List<LineEntry> lines,
    @Nullable List<TenderEntry> tenders,
    @Nullable String arrears) {

  /**
   * What was bought.
   *
   * @param endsOn the last day paid for
   * @param expiresOn the day after it, for those who say it so
   * @param hourPrice what an hour costs when paid by use
   */
  public record ServiceEntry(
      @Nullable String name,
      @Nullable String productKind,
      @Nullable String platform,
      @Nullable String billing,
      @Nullable String startsOn,
      @Nullable String endsOn,
      @Nullable String expiresOn,
      @Nullable String instanceId,
      @Nullable String state,
      @Nullable String hostName,
      @Nullable String hourPrice,
      @Nullable UsageEntry usage) {}

  /** How much of it was used. */
  public record UsageEntry(
      @Nullable String metered,
      @Nullable String hours,
      @Nullable String trafficBytes,
      @Nullable String asOf) {}

  /** A line of the bill; a discount or voucher is negative. */
  public record LineEntry(@Nullable String kind, @Nullable String label, @Nullable String amount) {}

  /**
   * A payment.
   *
   * @param refunded what has gone back by it; only a question is believed that
   */
  public record TenderEntry(
      @Nullable String kind,
      @Nullable String paid,
      @Nullable String refunded,
      @Nullable String transactionId,
      @Nullable String paidAt,
      @Nullable String detail,
      @Nullable String maskedAccount) {}

  /** The same entry under the number of its address. */
  public OrderEntry numbered(String address) {
    return new OrderEntry(
        address, customerEmail, customerName, currency, boughtAt, service, lines, tenders, arrears);
  }

  /** How the order would be written so that it is read as it is. */
  public static OrderEntry of(Order order) {
    return new OrderEntry(
        order.number(),
        order.customerEmail(),
        order.customerName(),
        order.currency().getCurrencyCode(),
        order.boughtAt().toString(),
        of(order.service()),
        order.lines().stream().map(OrderEntry::of).toList(),
        order.tenders().stream().map(OrderEntry::of).toList(),
        order.arrears() instanceof Arrears(var amount, _) ? decimal(amount) : null);
  }

  private static ServiceEntry of(Service service) {
    return new ServiceEntry(
        service.name(),
        service.productKind(),
        service.platform().code(),
        service.billing().name(),
        service.startsOn().toString(),
        text(service.endsOn()),
        null,
        service.instanceId(),
        text(service.state()),
        service.hostName(),
        service.hourPrice() == null ? null : service.hourPrice().toPlainString(),
        service.usage() == null ? null : of(service.usage()));
  }

  private static UsageEntry of(Usage usage) {
    return new UsageEntry(
        usage.metered() == null ? null : decimal(usage.metered()),
        text(usage.hours()),
        text(usage.trafficBytes()),
        usage.asOf().toString());
  }

  private static LineEntry of(OrderLine line) {
    return new LineEntry(line.kind().name(), line.label(), decimal(line.amount()));
  }

  private static TenderEntry of(Tender tender) {
    return new TenderEntry(
        tender.kind().name(),
        decimal(tender.paid()),
        decimal(tender.refunded()),
        tender.transactionId(),
        tender.paidAt().toString(),
        tender.detail(),
        tender.maskedAccount());
  }

  private static String decimal(Money money) {
    return money.toDecimal().toPlainString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
