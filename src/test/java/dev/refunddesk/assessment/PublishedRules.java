package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.PublishedCase.part;
import static dev.refunddesk.policy.Formula.Price.LIST_PRICE;
import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UP;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Formula.HourCount;
import dev.refunddesk.policy.Formula.HourSource;
import dev.refunddesk.policy.Formula.MeteredCharges;
import dev.refunddesk.policy.Formula.MeteredHours;
import dev.refunddesk.policy.Formula.MonthsAndHours;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Split;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Surcharge;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.Tier;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The rules that providers published, in the desk's own parts. */
final class PublishedRules {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  /** The discount of "other models", Tencent Cloud, price overview, as of 2022. */
  static final List<Step> LADDER =
      List.of(step(6, "0.88"), step(12, "0.83"), step(24, "0.70"), step(36, "0.50"));

  private static final List<Tier> TIERS =
      List.of(tier(96, "1"), tier(360, "0.50"), new Tier(null, new BigDecimal("0.34")));

  private PublishedRules() {}

  /** What the desk says where a source prints a figure, under the source's names. */
  static Map<String, BigDecimal> found(String rule, PublishedCase given) {
    return switch (rule) {
      case "five_day_full", "lighthouse_five_day_full", "lighthouse_disk_five_day_full" ->
          Map.of("refund", refund(paid(given, "paid").assess()));
      case "five_day_full_tender_split" -> split(cashAndGift(given).assess());
      case "bandwidth_to_traffic_switch_gift_first" -> giftFirst(given);
      case "self_service_partial_with_unstarted_renewal" -> withRenewal(given);
      case "bandwidth_to_traffic_switch_refund" -> bandwidth(given);
      case "lighthouse_partial_list_price_by_day" -> listPriceByDay(given, "total_days");
      case "resource_plan_partial" -> listPriceByDay(given, "actual_purchased_days");
      case "downgrade_or_partial_consumed_ecs_lt_30_days" -> withSurcharge(given);
      case "daily_price_ceil_days" -> startedDays(given);
      case "linear_remaining_value" -> linear(given);
      case "linear_by_millis" -> thirtyDayMonths(given);
      case "remaining_days_over_total" -> bothEnds(given);
      case "hourly_until_672h_cap" -> hourly(given);
      case "hourly_price_is_month_over_672", "hour_price_is_month_over_672" -> hourPrice(given);
      case "hourly_credit_back" -> credit(given);
      case "payg_tier_ratio" -> tierPrices(given);
      case "downgrade_refund_then_rebuy",
          "downgrade_price_difference_method",
          "downgrade_ratio_method",
          "downgrade_linear",
          "upgrade_fee_by_day",
          "upgrade_fee_by_hour",
          "traffic_to_bandwidth_fee" ->
          PublishedChanges.found(rule, given);
      default -> throw new AssertionError("nobody has said how to reckon " + rule);
    };
  }

  static PublishedCase paid(PublishedCase given, String input) {
    return given
        .of(LineKind.SERVICE, given.money(input))
        .paid(TenderKind.ALIPAY, given.money(input));
  }

  private static PublishedCase cashAndGift(PublishedCase given) {
    var cash = given.money("cash_paid");
    var gift = given.money("gift_paid");
    return given
        .of(LineKind.SERVICE, cash.plus(gift))
        .paid(TenderKind.BALANCE, cash)
        .paid(TenderKind.GIFT, gift);
  }

  private static Map<String, BigDecimal> split(Assessment assessment) {
    return Map.of(
        "refund", refund(assessment),
        "cash", part(assessment, TenderKind.BALANCE).toDecimal(),
        "gift", part(assessment, TenderKind.GIFT).toDecimal());
  }

  private static Map<String, BigDecimal> giftFirst(PublishedCase given) {
    var metered = cashAndGift(given).metered(null, new Meter(1, null, given.money("consumed")));
    return split(metered.assess(Split.GIFT_FIRST, new MeteredCharges(false, 3)));
  }

  private static Map<String, BigDecimal> withRenewal(PublishedCase given) {
    var list = list(given, "list_price_month", given.number("months"));
    var renewal = given.money("renewal_paid_not_started");
    given
        .of(LineKind.SERVICE, list)
        .of(LineKind.DISCOUNT, given.money("order_after_discount").minus(list))
        .of(LineKind.VOUCHER, given.money("voucher").negated())
        .of(LineKind.RENEWAL, renewal)
        .paid(TenderKind.ALIPAY, given.money("paid").plus(renewal))
        .months(given.number("months"))
        .hourPrice(given.decimal("payg_hour_price"))
        .after(0, Duration.ofHours(given.number("used_hours")));
    return Map.of("refund", refund(given.assess(monthsAndHours())));
  }

  private static Map<String, BigDecimal> bandwidth(PublishedCase given) {
    var list = list(given, "list_month", given.number("months"));
    given
        .of(LineKind.SERVICE, list)
        .paid(TenderKind.ALIPAY, list)
        .months(given.number("months"))
        .hourPrice(given.decimal("hour_price"))
        .after(given.number("full_months_used"), Duration.ofHours(given.number("remainder_hours")));
    return Map.of(
        "refund", refund(given.assess(monthsAndHours())),
        "consumed", given.consumed(monthsAndHours()).toDecimal());
  }

  private static Map<String, BigDecimal> listPriceByDay(PublishedCase given, String days) {
    var input = given.has("list_total") ? "list_total" : "order_list_total";
    discounted(given, input)
        .days(given.number(days))
        .after(0, Duration.ofDays(given.number("used_days")));
    var used =
        new UsedShare(
            LIST_PRICE,
            Span.STARTED_24_HOURS,
            Term.ACTUAL,
            null,
            List.of(),
            null,
            null,
            HALF_UP,
            3);
    return Map.of("refund", refund(given.assess(used)));
  }

  private static Map<String, BigDecimal> withSurcharge(PublishedCase given) {
    discounted(given, "order_list_total")
        .days(given.number("term_days"))
        .after(0, Duration.ofDays(given.number("used_days")));
    var surcharge = new Surcharge(given.decimal("ecs_factor"), 30);
    var used =
        new UsedShare(
            LIST_PRICE,
            Span.STARTED_24_HOURS,
            Term.ACTUAL,
            null,
            LADDER,
            surcharge,
            null,
            HALF_UP,
            3);
    return Map.of(
        "refund", refund(given.assess(used)), "consumed", given.consumed(used).toDecimal());
  }

  private static Map<String, BigDecimal> startedDays(PublishedCase given) {
    var days = given.money("paid").minor() / given.money("day_price").minor();
    paid(given, "paid").days((int) days).after(0, Duration.ofHours(2 * 24 + 10));
    return Map.of("refund", refund(given.assess(share(Span.STARTED_24_HOURS, Term.ACTUAL))));
  }

  private static Map<String, BigDecimal> linear(PublishedCase given) {
    paid(given, "paid")
        .days(given.number("term_days"))
        .after(0, Duration.ofDays(given.number("used_days")));
    return Map.of("refund", refund(given.assess(share(Span.SECONDS, Term.ACTUAL))));
  }

  private static Map<String, BigDecimal> thirtyDayMonths(PublishedCase given) {
    var paid = Money.of(given.number("paid_cents"), "USD");
    given
        .of(LineKind.SERVICE, paid)
        .paid(TenderKind.ALIPAY, paid)
        .months(1)
        .after(0, Duration.ofDays(15));
    var refund = refund(given.assess(share(Span.SECONDS, Term.MONTHS_OF_30_DAYS)));
    return Map.of("refund_cents", refund.movePointRight(2));
  }

  private static Map<String, BigDecimal> bothEnds(PublishedCase given) {
    var total = given.number("total_days");
    paid(given, "paid").days(total - 1).after(0, Duration.ofHours(6 * 24 + 4));
    return Map.of(
        "refund", refund(given.assess(share(Span.STARTED_CALENDAR_DAYS, Term.BOTH_ENDS))));
  }

  private static Map<String, BigDecimal> hourly(PublishedCase given) {
    var hours = given.number("hours");
    if (given.has("hour_price")) {
      return Map.of("charge", hours(given, given.decimal("hour_price"), hours).toDecimal());
    }
    var price = given.money("month_price");
    var metered = rich(given).metered(price, new Meter(1, (long) hours, null));
    return Map.of(
        "charge",
        metered
            .consumed(new MeteredHours(given.number("cap_hours"), HourSource.METER, HALF_UP, 3))
            .toDecimal());
  }

  /**
   * The price of an hour has more decimals than a cent: that of a million such servers is asked.
   */
  private static Map<String, BigDecimal> hourPrice(PublishedCase given) {
    var price = Money.of(given.decimal("month_price").movePointRight(6).setScale(2), DOLLAR);
    var metered = rich(given).metered(price, new Meter(1, 1L, null));
    var charge = metered.consumed(new MeteredHours(672, HourSource.METER, HALF_UP, 3));
    return Map.of("hour_price", charge.toDecimal().movePointLeft(6));
  }

  private static Map<String, BigDecimal> credit(PublishedCase given) {
    paid(given, "paid")
        .hourPrice(given.decimal("hour_price"))
        .after(0, Duration.ofHours(given.number("used_hours")));
    var used = new MonthsAndHours(List.of(), List.of(), HourCount.STARTED, UP, 3);
    return Map.of("refund", refund(given.assess(used)));
  }

  /** Of a hundred hours in each tier, as prices have more decimals than a cent. */
  private static Map<String, BigDecimal> tierPrices(PublishedCase given) {
    var price = given.decimal("tier1_hour_price");
    var second = hours(given, price, 196).minus(hours(given, price, 96));
    var third = hours(given, price, 460).minus(hours(given, price, 360));
    return Map.of(
        "tier2", second.toDecimal().movePointLeft(2), "tier3", third.toDecimal().movePointLeft(2));
  }

  private static Money hours(PublishedCase given, BigDecimal price, int hours) {
    rich(given).hourPrice(price).after(0, Duration.ofHours(hours));
    return given.consumed(new MonthsAndHours(List.of(), TIERS, HourCount.STARTED, HALF_UP, 3));
  }

  static PublishedCase rich(PublishedCase given) {
    var much = new Money(100_000_000_000_00L, given.currency());
    return given.of(LineKind.SERVICE, much).paid(TenderKind.ALIPAY, much);
  }

  private static PublishedCase discounted(PublishedCase given, String list) {
    return given
        .of(LineKind.SERVICE, given.money(list))
        .of(LineKind.DISCOUNT, given.money("paid").minus(given.money(list)))
        .paid(TenderKind.ALIPAY, given.money("paid"));
  }

  static Money list(PublishedCase given, String month, int months) {
    var sum = given.money(month).minus(given.money(month));
    for (var i = 0; i < months; i++) {
      sum = sum.plus(given.money(month));
    }
    return sum;
  }

  static MonthsAndHours monthsAndHours() {
    return new MonthsAndHours(LADDER, TIERS, HourCount.STARTED, HALF_UP, 3);
  }

  static UsedShare share(Span span, Term term) {
    return new UsedShare(span, term, HALF_UP, 3);
  }

  static BigDecimal refund(Assessment assessment) {
    return assessment.amount().orElseThrow().toDecimal();
  }

  private static Step step(int months, String share) {
    return new Step(months, new BigDecimal(share));
  }

  private static Tier tier(int hours, String share) {
    return new Tier(hours, new BigDecimal(share));
  }
}
