package dev.refunddesk.purchase.intake;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.purchase.Arrears;
import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Service;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.purchase.Usage;
import dev.refunddesk.purchase.intake.Fault.Reason;
import dev.refunddesk.purchase.intake.OrderEntry.LineEntry;
import dev.refunddesk.purchase.intake.OrderEntry.ServiceEntry;
import dev.refunddesk.purchase.intake.OrderEntry.TenderEntry;
import dev.refunddesk.purchase.intake.OrderEntry.UsageEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry part by part and notes each fault on the way; with a fault noted, what it makes
 * is of no use.
 */
final class EntryReader {

  private static final int MOST_PARTS = 100;
  private static final Currency MEANWHILE = Currency.getInstance("CNY");
  private static final ServiceEntry NO_SERVICE =
      new ServiceEntry(null, null, null, null, null, null, null, null, null, null, null, null);

  private final OrderEntry entry;
  private final @Nullable BillEntry bill;
  private final Reading reading;
  private final Moments moments;
  private final Instant now;
  private final Findings findings = new Findings();
  private final Currency currency;

  EntryReader(OrderEntry entry, @Nullable BillEntry bill, Reading reading) {
    this.entry = entry;
    this.bill = bill;
    this.reading = reading;
    this.moments = reading.moments();
    this.now = reading.now();
    this.currency =
        findings.required("/currency", entry.currency(), Vocabulary::currency, MEANWHILE);
  }

  /**
   * How an entry is read.
   *
   * @param now what it says of accounts and meters holds as of then
   * @param refunds whether it is believed what has gone back by a payment
   */
  record Reading(Moments moments, Instant now, boolean refunds) {}

  OrderCheck.Checked read() {
    var number = findings.required("/number", entry.number(), Labels::number, "");
    var email = findings.required("/customerEmail", entry.customerEmail(), Labels::email, "");
    var name = findings.optional("/customerName", entry.customerName(), Labels::text);
    var service = service(entry.service() == null ? NO_SERVICE : entry.service());
    var lines =
        bill == null ? lines() : new BillReader(bill, currency, findings).lines(service.name());
    var boughtAt = findings.optional("/boughtAt", entry.boughtAt(), moments::moment);
    var tenders = tenders(number, boughtAt);
    var arrears = findings.optional("/arrears", entry.arrears(), this::notNegative);
    var first = tenders.stream().map(Tender::paidAt).min(Instant::compareTo);
    if (isBlank(entry.boughtAt()) && !isTimed()) {
      findings.add("/boughtAt", Reason.MISSING);
    }
    compare(lines, tenders);
    return findings.faults().isEmpty()
        ? new OrderCheck.Checked.Good(
            new Order(
                number,
                email,
                name == null ? email.substring(0, email.indexOf('@')) : name,
                currency,
                boughtAt == null ? first.orElse(now) : boughtAt,
                service,
                lines,
                tenders,
                arrears == null ? null : new Arrears(arrears, now)))
        : new OrderCheck.Checked.Wrong(findings.faults());
  }

  private Service service(ServiceEntry service) {
    var at = "/service";
    var name = findings.required(at + "/name", service.name(), Labels::text, "");
    var kind = findings.optional(at + "/productKind", service.productKind(), Labels::code);
    var platform =
        findings.required(at + "/platform", service.platform(), Vocabulary::platform, Platform.OWN);
    var billing =
        findings.required(
            at + "/billing", service.billing(), Vocabulary::billing, BillingMode.BALANCE);
    var startsOn =
        findings.required(at + "/startsOn", service.startsOn(), moments::date, LocalDate.MIN);
    return new Service(
        name,
        kind == null ? ProductKinds.of(name) : kind,
        platform,
        billing,
        startsOn,
        endsOn(service, startsOn),
        findings.optional(at + "/instanceId", service.instanceId(), Labels::code),
        findings.optional(at + "/state", service.state(), Vocabulary::state),
        findings.optional(at + "/hostName", service.hostName(), Labels::text),
        findings.optional(at + "/hourPrice", service.hourPrice(), this::hourPrice),
        service.usage() == null ? null : usage(service.usage()));
  }

  private @Nullable LocalDate endsOn(ServiceEntry service, LocalDate startsOn) {
    var endsOn = findings.optional("/service/endsOn", service.endsOn(), moments::date);
    var expiresOn = findings.optional("/service/expiresOn", service.expiresOn(), moments::date);
    var lastDay = endsOn == null && expiresOn != null ? expiresOn.minusDays(1) : endsOn;
    if (endsOn == null && expiresOn != null && startsOn.equals(expiresOn)) {
      findings.add("/service/expiresOn", Reason.EMPTY_PERIOD, expiresOn);
    } else if (lastDay != null && lastDay.isBefore(startsOn)) {
      findings.add(
          endsOn == null ? "/service/expiresOn" : "/service/endsOn",
          Reason.END_BEFORE_START,
          Objects.requireNonNullElse(endsOn, expiresOn),
          startsOn);
    }
    return lastDay;
  }

  private @Nullable Usage usage(UsageEntry usage) {
    var at = "/service/usage";
    var metered = findings.optional(at + "/metered", usage.metered(), this::notNegative);
    var hours = findings.optional(at + "/hours", usage.hours(), Amounts::hours);
    var bytes = findings.optional(at + "/trafficBytes", usage.trafficBytes(), Amounts::bytes);
    var asOf = findings.optional(at + "/asOf", usage.asOf(), moments::moment);
    return metered == null && hours == null && bytes == null
        ? null
        : new Usage(metered, hours, bytes, asOf == null ? now : asOf);
  }

  private List<OrderLine> lines() {
    var entries = Objects.requireNonNullElse(entry.lines(), List.<LineEntry>of());
    if (entries.isEmpty()) {
      findings.add("/lines", Reason.MISSING);
    }
    if (isTooMany("/lines", entries)) {
      return List.of();
    }
    var lines = new ArrayList<OrderLine>();
    for (int i = 0; i < entries.size(); i++) {
      lines.add(line(entries.get(i), "/lines/" + i));
    }
    return lines;
  }

  private boolean isTooMany(String at, List<?> entries) {
    if (entries.size() > MOST_PARTS) {
      findings.add(at, Reason.TOO_MANY, entries.size(), MOST_PARTS);
    }
    return entries.size() > MOST_PARTS;
  }

  private OrderLine line(LineEntry line, String at) {
    var kind =
        findings.required(at + "/kind", line.kind(), Vocabulary::line, OrderLine.Kind.SERVICE);
    var amount =
        findings.required(
            at + "/amount",
            line.amount(),
            text -> Amounts.any(text, currency),
            Money.zero(currency));
    if (kind.takesOff() && amount.isPositive()) {
      findings.add(at + "/amount", Reason.NOT_A_REDUCTION, Objects.toString(line.amount()));
    } else if (!kind.takesOff() && amount.isNegative()) {
      findings.add(at + "/amount", Reason.NEGATIVE, Objects.toString(line.amount()));
    }
    return new OrderLine(
        kind, findings.optional(at + "/label", line.label(), Labels::text), amount);
  }

  private List<Tender> tenders(String number, @Nullable Instant boughtAt) {
    var entries = Objects.requireNonNullElse(entry.tenders(), List.<TenderEntry>of());
    if (isTooMany("/tenders", entries)) {
      return List.of();
    }
    var tenders = new ArrayList<Tender>();
    for (int i = 0; i < entries.size(); i++) {
      tenders.add(tender(Tender.id(number, i + 1), entries.get(i), "/tenders/" + i, boughtAt));
    }
    return tenders;
  }

  /** Whether the payments say of themselves when they were made. */
  private boolean isTimed() {
    var entries = Objects.requireNonNullElse(entry.tenders(), List.<TenderEntry>of());
    return !entries.isEmpty() && entries.stream().noneMatch(each -> isBlank(each.paidAt()));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private Tender tender(String id, TenderEntry tender, String at, @Nullable Instant boughtAt) {
    var paidAt = findings.optional(at + "/paidAt", tender.paidAt(), moments::moment);
    var paid =
        findings.required(
            at + "/paid",
            tender.paid(),
            text -> Amounts.positive(text, currency),
            Money.zero(currency));
    return new Tender(
        id,
        findings.required(at + "/kind", tender.kind(), Vocabulary::tender, Tender.Kind.BALANCE),
        paid,
        reading.refunds() ? refunded(tender, paid, at + "/refunded") : Money.zero(currency),
        findings.optional(at + "/transactionId", tender.transactionId(), Labels::code),
        paidAt != null ? paidAt : boughtAt != null ? boughtAt : now,
        findings.optional(at + "/detail", tender.detail(), Labels::text),
        findings.optional(at + "/maskedAccount", tender.maskedAccount(), Labels::text));
  }

  private Money refunded(TenderEntry tender, Money paid, String at) {
    var refunded = findings.optional(at, tender.refunded(), this::notNegative);
    if (refunded == null) {
      return Money.zero(currency);
    }
    if (paid.isPositive() && refunded.compareTo(paid) > 0) {
      findings.add(at, Reason.REFUNDED_MORE_THAN_PAID, refunded.toDecimal(), paid.toDecimal());
    }
    return refunded;
  }

  private Parsed<BigDecimal> hourPrice(String text) {
    return Amounts.price(text, currency);
  }

  private Parsed<Money> notNegative(String text) {
    return Amounts.notNegative(text, currency);
  }

  /** Sums are compared only when every part of them could be read. */
  private void compare(List<OrderLine> lines, List<Tender> tenders) {
    if (findings.faults().isEmpty() && !isOffMoreThanPrice(lines)) {
      var billed = lines.stream().map(OrderLine::amount).reduce(Money.zero(currency), Money::plus);
      var paid = tenders.stream().map(Tender::paid).reduce(Money.zero(currency), Money::plus);
      if (!billed.equals(paid)) {
        findings.add("/tenders", Reason.TENDERS_DIFFER, paid.toDecimal(), billed.toDecimal());
      }
    }
  }

  private boolean isOffMoreThanPrice(List<OrderLine> lines) {
    var price = sum(lines, amount -> !amount.isNegative());
    var off = sum(lines, Money::isNegative).negated();
    if (off.compareTo(price) > 0) {
      var at = IntStream.range(0, lines.size()).filter(i -> lines.get(i).amount().isNegative());
      findings.add(
          bill == null ? "/lines/" + at.findFirst().orElse(0) + "/amount" : "/bill/voucher",
          Reason.OFF_MORE_THAN_PRICE,
          off.toDecimal(),
          price.toDecimal());
    }
    return off.compareTo(price) > 0;
  }

  private Money sum(List<OrderLine> lines, Predicate<Money> counted) {
    return lines.stream()
        .map(OrderLine::amount)
        .filter(counted)
        .reduce(Money.zero(currency), Money::plus);
  }
}
