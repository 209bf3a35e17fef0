package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.PublishedRules.monthsAndHours;
import static dev.refunddesk.assessment.PublishedRules.paid;
import static dev.refunddesk.assessment.PublishedRules.refund;
import static dev.refunddesk.assessment.PublishedRules.rich;
import static dev.refunddesk.assessment.PublishedRules.share;
import static java.math.RoundingMode.HALF_UP;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Facts.Change;
import dev.refunddesk.policy.Facts.Per;
import dev.refunddesk.policy.Formula.Deduction;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Step;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.PlanChange.KeptPlan;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * The rules that providers published about plans that change, in the desk's own parts; an upgrade
 * costs what the difference of two plans costs for the rest.
 */
final class PublishedChanges {

  private PublishedChanges() {}

  static Map<String, BigDecimal> found(String rule, PublishedCase given) {
    return switch (rule) {
      case "downgrade_refund_then_rebuy" -> rebuy(given);
      case "downgrade_price_difference_method" -> difference(given);
      case "downgrade_ratio_method" -> ratio(given);
      case "downgrade_linear" -> linear(given);
      case "upgrade_fee_by_day" -> feeByDay(given);
      case "upgrade_fee_by_hour" -> feeByHour(given);
      case "traffic_to_bandwidth_fee" -> bandwidth(given);
      default -> throw new AssertionError("nobody has said how to reckon " + rule);
    };
  }

  private static Map<String, BigDecimal> rebuy(PublishedCase given) {
    var months = given.number("term_months");
    var list = PublishedRules.list(given, "old_list_month", months);
    given
        .bought(LocalDate.of(2018, 3, 1))
        .of(LineKind.SERVICE, list)
        .of(LineKind.DISCOUNT, given.money("paid").minus(list))
        .paid(TenderKind.ALIPAY, given.money("paid"))
        .months(months)
        .hourPrice(given.decimal("old_payg_hour"))
        .after(given.number("full_months_used"), Duration.ofHours(given.number("remainder_hours")));
    var worth = refund(given.assess(monthsAndHours()));
    given.keeping(Per.MONTH, given.decimal("new_list_month"));
    var kept =
        given.has("remaining_months")
            ? kept(Span.STARTED_MONTHS, Term.ACTUAL, PublishedRules.LADDER)
            : kept(Span.FULL_CALENDAR_DAYS, Term.MONTHS_OF_30_DAYS, PublishedRules.LADDER);
    return Map.of(
        "old_refund", worth,
        "new_price", given.consumed(kept).toDecimal(),
        "refund", refund(given.assess(monthsAndHours(), kept)));
  }

  private static Map<String, BigDecimal> difference(PublishedCase given) {
    var used = share(Span.FULL_24_HOURS, Term.ACTUAL);
    var worth = refund(begun(given).assess(used));
    given.keeping(Per.DAY, given.decimal("new_day_price"));
    var kept = kept(Span.FULL_24_HOURS, Term.ACTUAL, List.of());
    return Map.of(
        "M", worth,
        "N", given.consumed(kept).toDecimal(),
        "refund", refund(given.assess(used, kept)));
  }

  private static Map<String, BigDecimal> ratio(PublishedCase given) {
    var used = share(Span.FULL_24_HOURS, Term.ACTUAL);
    var worth = refund(begun(given).assess(used));
    given.keeping(
        new Change(
            new Text("小", "small"),
            Currency.getInstance("USD"),
            Per.DAY,
            given.decimal("new_day_price_usd"),
            given.decimal("old_day_price_usd"),
            null));
    return Map.of("M", worth, "refund", refund(given.assess(used, new KeptShare(HALF_UP, 3))));
  }

  private static PublishedCase begun(PublishedCase given) {
    return paid(given, "paid")
        .days(given.number("term_days"))
        .after(0, Duration.ofDays(given.number("used_days")));
  }

  private static Map<String, BigDecimal> linear(PublishedCase given) {
    var days = given.number("term_days");
    paid(given, "old_value")
        .days(days)
        .after(0, Duration.ofDays(days - given.number("remaining_days")))
        .keeping(Per.TERM, given.decimal("new_value"));
    var kept = kept(Span.SECONDS, Term.ACTUAL, List.of());
    return Map.of("refund", refund(given.assess(share(Span.SECONDS, Term.ACTUAL), kept)));
  }

  private static Map<String, BigDecimal> feeByDay(PublishedCase given) {
    var more = given.decimal("new_list_month").subtract(given.decimal("old_list_month"));
    rich(given).months(12).daysLeft(given.number("remaining_days")).keeping(Per.MONTH, more);
    var fee = kept(Span.FULL_24_HOURS, Term.MEAN_MONTHS, PublishedRules.LADDER);
    return Map.of("fee", given.consumed(fee).toDecimal());
  }

  private static Map<String, BigDecimal> feeByHour(PublishedCase given) {
    rich(given).months(12).daysLeft(given.number("remaining_days"));
    var rest = kept(Span.STARTED_HOURS, Term.MONTHS_OF_30_DAYS, List.of());
    var larger = given.keeping(Per.MONTH, given.decimal("new_month")).consumed(rest);
    var smaller = given.keeping(Per.MONTH, given.decimal("old_month")).consumed(rest);
    return Map.of("fee", larger.minus(smaller).toDecimal());
  }

  private static Map<String, BigDecimal> bandwidth(PublishedCase given) {
    rich(given).months(3).daysLeft(given.number("remaining_days"));
    given.keeping(Per.MONTH, given.decimal("list_month"));
    var rest = new KeptPlan(Span.FULL_24_HOURS, Term.MONTHS_OF_30_DAYS, List.of(), 3, HALF_UP, 3);
    return Map.of("fee", given.consumed(rest).toDecimal());
  }

  private static Deduction kept(Span span, Term term, List<Step> ladder) {
    return new KeptPlan(span, term, ladder, null, HALF_UP, 3);
  }
}
