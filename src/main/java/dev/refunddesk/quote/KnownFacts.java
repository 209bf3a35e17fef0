package dev.refunddesk.quote;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order tells, in the words policies are written in; what it does not tell stays unknown.
 *
 * @param recordedAt when the shop's system last told of the order
 */
record KnownFacts(Order order, Instant recordedAt, ZoneId zone, TextsSource texts) {

  Facts.Order purchase(@Nullable Fact<Boolean> termsAccepted) {
    return new Facts.Order(
        order.number(),
        order.currency(),
        told(order.boughtAt()),
        order.lines().stream().map(this::line).toList(),
        order.tenders().stream().map(this::tender).toList(),
        null,
        termsAccepted);
  }

  private Facts.Line line(OrderLine line) {
    return new Facts.Line(LineKind.valueOf(line.kind().name()), label(line), line.amount());
  }

  /** What an order is for goes by the name the customer knows it by. */
  private Text label(OrderLine line) {
    var product = line.kind() == OrderLine.Kind.SERVICE ? order.service().name() : null;
    var words = line.label() == null ? product : line.label();
    return label(words, "purchase.line." + line.kind());
  }

  /** The shop's own words are the same in every language; else the kind says it. */
  private Text label(@Nullable String words, String key) {
    return words == null ? texts.both(key) : new Text(words, words);
  }

  private Facts.Tender tender(Tender tender) {
    return new Facts.Tender(
        tender.id(),
        TenderKind.valueOf(tender.kind().name()),
        label(tender.detail(), "purchase.tender." + tender.kind()),
        tender.paid(),
        tender.refunded(),
        tender.transactionId());
  }

  Facts.Service service() {
    var service = order.service();
    return new Facts.Service(
        service.platform().code(),
        service.productKind(),
        BillingMode.valueOf(service.billing().name()),
        Facts.Period.of(order.boughtAt(), service.startsOn(), service.endsOn(), zone),
        service.state() == null ? null : told(InstanceState.valueOf(service.state().name())),
        monthPrice(service),
        service.hourPrice(),
        meters(service));
  }

  /** What a month of metered use may cost at most: the price of the service lines. */
  private @Nullable Money monthPrice(Service service) {
    return service.endsOn() == null ? order.of(OrderLine.Kind.SERVICE) : null;
  }

  private @Nullable Fact<List<Facts.Meter>> meters(Service service) {
    var usage = service.usage();
    if (usage == null || (usage.metered() == null && usage.hours() == null)) {
      return null;
    }
    var first = YearMonth.from(service.startsOn());
    var last = YearMonth.from(usage.asOf().atZone(zone));
    var months = Math.max(1, (int) ChronoUnit.MONTHS.between(first, last) + 1);
    var meter = new Facts.Meter(months, usage.hours(), usage.metered());
    return new Fact<>(List.of(meter), Fact.Source.PLATFORM, usage.asOf());
  }

  private <T> Fact<T> told(T value) {
    return new Fact<>(value, Fact.Source.ORDER, recordedAt);
  }
}
