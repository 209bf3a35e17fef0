package dev.refunddesk.pack;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessor;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.OpeningHours;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.ShippedPolicies;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a provider's own customer would have it, judged by a pack. */
final class PackCase {

  private static final OpeningHours HOURS =
      new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
  private static final String BOUGHT = "2026-03-02T10:00";

  private final String id;
  private final Currency currency;
  private final List<Facts.Line> lines = new ArrayList<>();
  private final List<Facts.Tender> tenders = new ArrayList<>();
  private final List<Facts.Refund> refunds = new ArrayList<>();
  private final List<Facts.Meter> meters = new ArrayList<>();
  private BillingMode billing = BillingMode.SUBSCRIPTION;
  private InstanceState state = InstanceState.RUNNING;
  private ZonedDateTime bought;
  private @Nullable ZonedDateTime until;
  private @Nullable BigDecimal hourPrice;
  private @Nullable Money monthPrice;
  private Facts.@Nullable Volume volume;
  private Facts.@Nullable Change change;
  private int earlierOrders;
  private Instant at;

  PackCase(String id, String currency) {
    this.id = id;
    this.currency = Currency.getInstance(currency);
    this.bought = LocalDateTime.parse(BOUGHT).atZone(newest().zone());
    this.until = bought.plusMonths(1);
    this.at = bought.toInstant();
  }

  private Pack newest() {
    return ShippedPacks.all().history(id).getFirst();
  }

  PackCase bought(String local) {
    bought = LocalDateTime.parse(local).atZone(newest().zone());
    until = bought.plusMonths(1);
    at = bought.toInstant();
    return this;
  }

  /** A service at its list price, paid so by Alipay. */
  PackCase paid(String amount) {
    return line(LineKind.SERVICE, amount).tender(TenderKind.ALIPAY, amount);
  }

  /** A service at its list price, paid by Alipay after a discount. */
  PackCase paid(String list, String paid) {
    var discount = new BigDecimal(paid).subtract(new BigDecimal(list)).toPlainString();
    return line(LineKind.SERVICE, list)
        .line(LineKind.DISCOUNT, discount)
        .tender(TenderKind.ALIPAY, paid);
  }

  PackCase line(LineKind kind, String amount) {
    lines.add(new Facts.Line(kind, text(kind), money(amount)));
    return this;
  }

  PackCase tender(TenderKind kind, String amount) {
    tenders.add(
        new Facts.Tender(
            "T/" + (tenders.size() + 1),
            kind,
            text(kind),
            money(amount),
            Money.zero(currency),
            null));
    return this;
  }

  PackCase billed(BillingMode mode) {
    billing = mode;
    return this;
  }

  PackCase in(InstanceState now) {
    state = now;
    return this;
  }

  PackCase months(int months) {
    until = bought.plusMonths(months);
    return this;
  }

  PackCase days(int days) {
    until = bought.plusDays(days);
    return this;
  }

  PackCase endless() {
    until = null;
    return this;
  }

  PackCase hourPrice(String price) {
    hourPrice = new BigDecimal(price);
    return this;
  }

  PackCase monthPrice(String price) {
    monthPrice = money(price);
    return this;
  }

  PackCase ran(int months, long hours) {
    meters.add(new Facts.Meter(months, hours, null));
    return this;
  }

  /** Ran so many seconds after each start. */
  PackCase ran(Long... seconds) {
    meters.add(new Facts.Meter(1, null, null, List.of(seconds)));
    return this;
  }

  /** So many units used, at a price each. */
  PackCase used(String units, @Nullable String price) {
    var each = price == null ? null : new BigDecimal(price);
    volume = new Facts.Volume(new BigDecimal(units), new BigDecimal("1000"), each);
    return this;
  }

  /** A larger plan since some days after the purchase. */
  PackCase upgraded(String amount, int daysLater) {
    var from = bought.plusDays(daysLater).toInstant();
    lines.add(new Facts.Line(LineKind.UPGRADE, text(LineKind.UPGRADE), money(amount), from));
    return tender(TenderKind.ALIPAY, amount);
  }

  /** Keeps a smaller plan; both prices in dollars or in the order's currency. */
  PackCase keeping(Facts.Per per, String kept, @Nullable String ran) {
    var before = ran == null ? null : new BigDecimal(ran);
    change =
        new Facts.Change(new Text("小", "small"), currency, per, new BigDecimal(kept), before, null);
    return this;
  }

  PackCase charged(String amount) {
    meters.add(new Facts.Meter(1, null, money(amount)));
    return this;
  }

  /** Other orders of this product were refunded before, some days ago each. */
  PackCase refundedBefore(int times, boolean whole, int daysAgo) {
    for (var i = 0; i < times; i++) {
      refunds.add(
          new Facts.Refund(
              "OTHER-" + refunds.size(),
              platform(),
              kind(),
              whole,
              bought.minusDays(daysAgo).toInstant()));
    }
    return this;
  }

  PackCase earlierOrders(int number) {
    earlierOrders = number;
    return this;
  }

  PackCase after(Duration used) {
    at = bought.toInstant().plus(used);
    return this;
  }

  PackCase after(int months, Duration more) {
    at = bought.plusMonths(months).toInstant().plus(more);
    return this;
  }

  /** Asked at a moment of the provider's zone. */
  PackCase asked(String local) {
    at = LocalDateTime.parse(local).atZone(bought.getZone()).toInstant();
    return this;
  }

  Assessment assess() {
    var pack = ShippedPacks.all().get(id, at);
    return new Assessor(pack.zone(), Calendars.china(HOURS), ShippedPolicies.arrivals())
        .assess(facts(), pack.policy(), at);
  }

  /** What comes back, to the cent; nothing where the rules give nothing. */
  String refund() {
    return assess().amount().orElse(Money.zero(currency)).toDecimal().toPlainString();
  }

  String verdict() {
    return assess().verdict().name();
  }

  /** What goes back by the payments of a kind. */
  String part(TenderKind kind) {
    return assess().parts().stream()
        .filter(part -> part.kind() == kind)
        .map(part -> part.amount().toDecimal().toPlainString())
        .findFirst()
        .orElse("0.00");
  }

  Facts facts() {
    var paid = new Fact<>(bought.toInstant(), Fact.Source.ORDER, bought.toInstant());
    var order = new Facts.Order("ORDER-1", currency, paid, lines, tenders, null, null);
    var service =
        new Facts.Service(
            platform(),
            kind(),
            billing,
            new Facts.Period(bought.toInstant(), until == null ? null : until.toInstant()),
            told(state),
            monthPrice,
            hourPrice,
            meters.isEmpty() ? null : told(List.copyOf(meters)),
            volume == null ? null : told(volume));
    var account = new Facts.Account(null, null, told(List.copyOf(refunds)), told(earlierOrders));
    return new Facts(order, service, account, null, change);
  }

  private <T> Fact<T> told(T value) {
    return new Fact<>(value, Fact.Source.ORDER, bought.toInstant());
  }

  private String platform() {
    var platform = newest().scope().platform();
    return platform == null ? "own" : platform;
  }

  private String kind() {
    var kinds = newest().scope().productKinds();
    return kinds.isEmpty() ? "vps" : kinds.getFirst();
  }

  private Money money(String amount) {
    return Money.of(new BigDecimal(amount).setScale(2), currency);
  }

  private static Text text(Enum<?> kind) {
    return new Text(kind.name(), kind.name());
  }
}
