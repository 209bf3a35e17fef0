package dev.refunddesk.policy.expression;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Refund;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of the variables in one case at one moment, amounts as such; nothing if untold. */
record Known(Facts facts, Instant at, ZoneId zone) {

  @Nullable Object value(Variable variable) {
    var order = facts.order();
    return switch (variable) {
      case PLATFORM -> facts.service().platform();
      case PRODUCT -> facts.service().kind();
      case BILLING -> facts.service().billing().name();
      case CURRENCY -> order.currency().getCurrencyCode();
      case PAID -> payments(Facts.Tender::paid);
      case REFUNDED -> payments(Facts.Tender::refunded);
      case PRICE -> lines(kind -> kind == LineKind.SERVICE);
      case SETUP_FEE -> lines(kind -> kind == LineKind.SETUP_FEE);
      case DISCOUNT ->
          lines(kind -> kind == LineKind.DISCOUNT || kind == LineKind.VOUCHER).negated();
      case PAYMENTS -> order.tenders().stream().map(each -> each.kind().name()).toList();
      case DAYS -> told(order.paidAt(), paid -> Math.max(1, days(paid) + 1));
      case HOURS -> told(order.paidAt(), paid -> Math.max(0, Duration.between(paid, at).toHours()));
      case TERM_DAYS -> termDays();
      case USED_DAYS -> usedDays();
      default -> tellable(variable);
    };
  }

  /** What somebody else has to tell. */
  private @Nullable Object tellable(Variable variable) {
    var account = facts.account();
    return switch (variable) {
      case STATE -> told(facts.service().state(), Enum::name);
      case METERED_HOURS -> sum(Meter::hours);
      case METERED -> metered();
      case ARREARS -> told(account.arrears(), owed -> owed);
      case UNUSED_BALANCE -> told(account.unusedBalance(), unused -> unused);
      case REFUNDS -> told(account.refunds(), refunds -> orders(refunds.stream()));
      case REFUNDS_THIS_YEAR ->
          told(account.refunds(), refunds -> orders(refunds.stream().filter(this::isThisYear)));
      case EARLIER_ORDERS -> told(account.earlierOrders(), Integer::longValue);
      case INVOICED -> told(facts.order().invoiced(), out -> out);
      case TERMS_ACCEPTED -> told(facts.order().termsAccepted(), yes -> yes);
      case REASON -> facts.request() == null ? null : facts.request().reason();
      case EXPLANATION ->
          facts.request() == null ? null : (long) facts.request().explanationCharacters();
      case DOCUMENTS -> facts.request() == null ? null : facts.request().documents();
      default -> throw new IllegalArgumentException(variable + " is told by the order");
    };
  }

  private static <T, R> @Nullable R told(@Nullable Fact<T> fact, Function<T, R> value) {
    return fact == null ? null : value.apply(fact.value());
  }

  private Money payments(Function<Facts.Tender, Money> amount) {
    return facts.order().tenders().stream()
        .filter(tender -> tender.kind() != TenderKind.VOUCHER)
        .map(amount)
        .reduce(Money.zero(facts.order().currency()), Money::plus);
  }

  private Money lines(Predicate<LineKind> counted) {
    return facts.order().lines().stream()
        .filter(line -> counted.test(line.kind()))
        .map(Facts.Line::amount)
        .reduce(Money.zero(facts.order().currency()), Money::plus);
  }

  private long days(Instant since) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), LocalDate.ofInstant(at, zone));
  }

  private @Nullable Long termDays() {
    var period = facts.service().period();
    return period == null || period.until() == null
        ? null
        : ChronoUnit.DAYS.between(
            LocalDate.ofInstant(period.from(), zone), LocalDate.ofInstant(period.until(), zone));
  }

  private @Nullable Long usedDays() {
    var period = facts.service().period();
    return period == null ? null : at.isBefore(period.from()) ? 0L : days(period.from()) + 1;
  }

  private @Nullable Long sum(Function<Meter, @Nullable Long> figure) {
    var meters = facts.service().meters();
    if (meters == null || meters.value().stream().anyMatch(each -> figure.apply(each) == null)) {
      return null;
    }
    var total = 0L;
    for (var meter : meters.value()) {
      var counted = figure.apply(meter);
      total += counted == null ? 0 : counted;
    }
    return total;
  }

  private @Nullable Money metered() {
    var meters = facts.service().meters();
    if (meters == null) {
      return null;
    }
    var total = Money.zero(facts.order().currency());
    for (var meter : meters.value()) {
      if (meter.charges() == null) {
        return null;
      }
      total = total.plus(meter.charges());
    }
    return total;
  }

  /** Several refunds of one order count as one, each of an unknown order alone. */
  private static long orders(Stream<Refund> refunds) {
    var counted = List.copyOf(refunds.toList());
    var named = counted.stream().filter(each -> each.order() != null).map(Refund::order).distinct();
    return named.count() + counted.stream().filter(each -> each.order() == null).count();
  }

  private boolean isThisYear(Refund refund) {
    return refund.at().atZone(zone).getYear() == at.atZone(zone).getYear();
  }
}
