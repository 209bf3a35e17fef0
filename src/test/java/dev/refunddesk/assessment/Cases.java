package dev.refunddesk.assessment;

import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.OpeningHours;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Account;
import dev.refunddesk.policy.Facts.Line;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Order;
import dev.refunddesk.policy.Facts.Period;
import dev.refunddesk.policy.Facts.Refund;
import dev.refunddesk.policy.Facts.Request;
import dev.refunddesk.policy.Facts.Service;
import dev.refunddesk.policy.Facts.Tender;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.ShippedPolicies;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders of known people, and the desk that assesses them. */
final class Cases {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Instant PAID_AT = Instant.parse("2026-03-15T02:20:00Z");
  static final Instant NOW = Instant.parse("2026-03-18T06:30:00Z");

  static final Assessor DESK =
      new Assessor(
          SHANGHAI,
          Calendars.china(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0))),
          ShippedPolicies.arrivals());

  private Cases() {}

  static Money yuan(String amount) {
    return Money.of(new BigDecimal(amount), Currency.getInstance("CNY"));
  }

  static <T> Fact<T> told(T value) {
    return new Fact<>(value, Fact.Source.ORDER, PAID_AT);
  }

  /** 李明 bought a VPS for a year on 15 March, by Alipay and from the balance. */
  static Facts liMing() {
    var order =
        new Order(
            "VPS-20260315-8842",
            yuan("0").currency(),
            told(PAID_AT),
            List.of(
                line(LineKind.SERVICE, "VPS 年付", "1158"),
                line(LineKind.SETUP_FEE, "一次性开通费", "30"),
                line(LineKind.VOUCHER, "优惠券 NEW100", "-100")),
            List.of(
                tender(1, TenderKind.ALIPAY, "支付宝（银行卡）", "1000"),
                tender(2, TenderKind.BALANCE, "账户余额", "88")),
            told(false),
            null);
    var period = Period.of(PAID_AT, LocalDate.of(2026, 3, 15), LocalDate.of(2027, 3, 14), SHANGHAI);
    var service = service("own", "vps", BillingMode.SUBSCRIPTION, period);
    return new Facts(order, service, account("0", 0, 1), null);
  }

  /** A simple order of a platform, paid by Alipay at {@link #PAID_AT}, nothing owed. */
  static Facts order(String platform, String kind, BillingMode billing, String paid) {
    var order =
        new Order(
            "VPS-20260315-0001",
            yuan("0").currency(),
            told(PAID_AT),
            List.of(line(LineKind.SERVICE, "服务费用", paid)),
            List.of(tender(1, TenderKind.ALIPAY, "支付宝", paid)),
            told(false),
            told(true));
    var until = PAID_AT.plusSeconds(30 * 86_400L);
    var paidAhead = billing == BillingMode.SUBSCRIPTION || billing == BillingMode.RESERVED;
    var period = new Period(PAID_AT, paidAhead ? until : null);
    return new Facts(order, service(platform, kind, billing, period), account("0", 0, 1), null);
  }

  static Service service(String platform, String kind, BillingMode billing, Period period) {
    return new Service(
        platform, kind, billing, period, told(InstanceState.RUNNING), yuan("60"), null, null);
  }

  static Account account(String arrears, int refunds, int earlierOrders) {
    var each = new Refund(null, null, null, null, PAID_AT);
    return new Account(
        told(yuan(arrears)),
        told(yuan("0")),
        told(Collections.nCopies(refunds, each)),
        told(earlierOrders));
  }

  static Line line(LineKind kind, String label, String amount) {
    return new Line(kind, new Text(label, label), yuan(amount));
  }

  static Tender tender(int place, TenderKind kind, String label, String paid) {
    return tender(place, kind, label, List.of(paid, "0"));
  }

  static Tender tender(int place, TenderKind kind, String label, List<String> paidAndRefunded) {
    return new Tender(
        "T/" + place,
        kind,
        new Text(label, label),
        yuan(paidAndRefunded.getFirst()),
        yuan(paidAndRefunded.getLast()),
        null);
  }

  static Facts with(Facts facts, Order order) {
    return new Facts(order, facts.service(), facts.account(), facts.request());
  }

  static Facts with(Facts facts, Service service) {
    return new Facts(facts.order(), service, facts.account(), facts.request());
  }

  static Facts with(Facts facts, Account account) {
    return new Facts(facts.order(), facts.service(), account, facts.request());
  }

  static Facts asked(Facts facts, @Nullable String reason, int characters, String... documents) {
    var request = new Request(reason, characters, List.of(documents), NOW);
    return new Facts(facts.order(), facts.service(), facts.account(), request);
  }

  static Facts in(Facts facts, @Nullable InstanceState state) {
    var service = facts.service();
    return with(
        facts,
        new Service(
            service.platform(),
            service.kind(),
            service.billing(),
            service.period(),
            state == null ? null : told(state),
            service.monthPrice(),
            service.hourPrice(),
            service.meters()));
  }

  static Facts metered(Facts facts, Meter... meters) {
    var service = facts.service();
    return with(
        facts,
        new Service(
            service.platform(),
            service.kind(),
            service.billing(),
            service.period(),
            service.state(),
            service.monthPrice(),
            service.hourPrice(),
            new Fact<>(List.of(meters), Fact.Source.PLATFORM, NOW)));
  }

  static Facts paidBy(Facts facts, Tender... tenders) {
    var order = facts.order();
    return with(
        facts,
        new Order(
            order.number(),
            order.currency(),
            order.paidAt(),
            order.lines(),
            List.of(tenders),
            order.invoiced(),
            order.termsAccepted()));
  }

  /** Under the policy that is shipped for the order's platform. */
  static Assessment assess(Facts facts, Instant at) {
    return DESK.assess(facts, ShippedPolicies.of(facts.service().platform()), at);
  }

  static Assessment assess(Facts facts) {
    return assess(facts, NOW);
  }

  static Finding finding(Assessment assessment, String code) {
    return assessment.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
