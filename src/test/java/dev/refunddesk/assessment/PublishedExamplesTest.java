package dev.refunddesk.assessment;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Ratio;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Formula.Price;
import dev.refunddesk.policy.Formula.Span;
import dev.refunddesk.policy.Formula.Term;
import dev.refunddesk.policy.Formula.UsedShare;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples that providers published, with their own numbers ({@code worked-examples.json}, each
 * with its source): the desk's arithmetic comes to the same cent.
 */
class PublishedExamplesTest {

  private static final Instant BOUGHT = Instant.parse("2026-03-01T02:00:00Z");

  /** Rules whose examples are about something else than what a refund comes to, and what. */
  private static final Map<String, String> ABOUT_OTHER_THINGS =
      Map.ofEntries(
          Map.entry("hourly_bandwidth_highest_in_hour", "what a meter does"),
          Map.entry("api_sample_InquiryPriceTerminateInstances", "an answer of an API"),
          Map.entry("api_sample_InquiryPriceRefundInstance", "an answer of an API"),
          Map.entry("subscription_to_payg_refund_quota_units", "a quota in vCPU hours"),
          Map.entry("five_day_quota_count", "what counts towards a quota"),
          Map.entry("ri_list_value", "an exchange without money"),
          Map.entry("convertible_ri_true_up", "an exchange without money back"),
          Map.entry("convertible_ri_min_quantity", "an exchange without money"),
          Map.entry("ri_marketplace_linear_price_schedule", "a resale"),
          Map.entry("ri_per_second_benefit", "what a meter does"),
          Map.entry("refund_policy", "a sentence, no figure"));

  /** Rules about windows, counts and shares; each has a test of its own. */
  private static final Set<String> ABOUT_PARTS =
      Set.of(
          "cancel_within_48h",
          "savings_plan_return",
          "five_day_window_is_5x24h",
          "day_count_variant",
          "monthly_prorated",
          "voucher_apportion_by_order_amount");

  @TestFactory
  Stream<DynamicTest> comeToTheSameCent() throws IOException {
    return examples().stream()
        .filter(each -> !each.path("do_not_use_as_golden").asBoolean(false))
        .filter(each -> !ABOUT_OTHER_THINGS.containsKey(rule(each)))
        .filter(each -> !ABOUT_PARTS.contains(rule(each)))
        .map(each -> DynamicTest.dynamicTest(each.get("id").asString(), () -> check(each)));
  }

  @Test
  void areAllThere() throws IOException {
    assertThat(examples()).hasSize(51);
    assertThat(comeToTheSameCent()).hasSize(30);
  }

  @Test
  void endFiveTimesTwentyFourHoursToTheSecond() throws IOException {
    var example = example("hw-01");
    var opened = moment(example.at("/inputs/opened_at"));
    var end = moment(example.at("/expected/full_refund_before"));
    var within = new Condition.PaidWithin(5, Condition.Window.HOURS_24, null);

    assertThat(isMet(within, opened, end.minusSeconds(1))).isTrue();
    assertThat(isMet(within, opened, end)).isFalse();
  }

  @Test
  void endAMarketplaceCancellationAfterFortyEightHours() throws IOException {
    assertThat(example("aws-mp-01").at("/inputs/hours_since_purchase").asString())
        .isEqualTo("<=48");
    var within = new Condition.PaidWithin(2, Condition.Window.HOURS_24, null);

    assertThat(isMet(within, BOUGHT, BOUGHT.plusSeconds(48 * 3600 - 1))).isTrue();
    assertThat(isMet(within, BOUGHT, BOUGHT.plusSeconds(48 * 3600 + 1))).isFalse();
  }

  @Test
  void returnASavingsPlanInTheSameMonthOfUtcOnly() throws IOException {
    assertThat(example("aws-sp-01").at("/inputs/same_utc_calendar_month").asBoolean()).isTrue();
    var bought = Instant.parse("2026-03-30T12:00:00Z");
    var month = new Condition.PaidThisMonth(ZoneId.of("UTC"));

    assertThat(isMet(month, bought, Instant.parse("2026-03-31T23:59:59Z"))).isTrue();
    assertThat(isMet(month, bought, Instant.parse("2026-04-01T00:00:00Z"))).isFalse();
    assertThat(
            isMet(new Condition.PaidThisMonth(null), bought, Instant.parse("2026-03-31T17:00:00Z")))
        .isFalse();
  }

  @Test
  void countBothEndsOfAPeriodButNotTheDayOfTheCancellation() throws IOException {
    var example = example("hw-04");
    var time =
        new UsedTime(
            noon(example.at("/inputs/bought")),
            noon(example.at("/inputs/expiry")),
            noon(example.at("/inputs/unsubscribed")),
            Cases.SHANGHAI);
    var term = time.term(Span.FULL_CALENDAR_DAYS, Term.BOTH_ENDS);

    assertThat(term).isEqualTo(Ratio.of(example.at("/expected/total_days").asLong(), 1));
    assertThat(time.used(Span.FULL_CALENDAR_DAYS, term).units())
        .isEqualTo(example.at("/expected/used_days").asLong());
  }

  @Test
  void chargeAThirtiethForADayOfAMonth() throws IOException {
    assertThat(example("aws-mp-02").at("/expected/charge_ratio").asString()).isEqualTo("1/30");
    var month = Money.of(30_00, "USD");
    var given = new PublishedCase(example("aws-mp-02").get("inputs"));
    given.of(LineKind.SERVICE, month).paid(TenderKind.ALIPAY, month).months(1);
    var used =
        new UsedShare(
            Price.REST,
            Span.STARTED_CALENDAR_DAYS,
            Term.ACTUAL,
            30,
            List.of(),
            null,
            null,
            HALF_UP,
            3);

    assertThat(given.consumed(used)).isEqualTo(Money.of(1_00, "USD"));
  }

  @Test
  void shareAVoucherByTheAmountOfTheOrders() throws IOException {
    var example = example("tc-vou-01");
    var given = new PublishedCase(example.get("inputs"));

    assertThat(given.money("voucher_balance").split(given.amounts("orders")))
        .isEqualTo(List.of(Money.of(30_00, "CNY"), Money.of(60_00, "CNY")));
  }

  private static void check(JsonNode example) {
    var found = PublishedRules.found(rule(example), new PublishedCase(example.get("inputs")));
    assertThat(found).isNotEmpty();
    found.forEach((name, value) -> {
      var printed = new BigDecimal(example.get("expected").required(name).asString());
      var scale = Math.min(printed.scale(), value.scale());
      assertThat(value.setScale(scale, HALF_UP))
          .as(name)
          .isEqualTo(printed.setScale(scale, HALF_UP));
    });
  }

  private static boolean isMet(Condition condition, Instant bought, Instant at) {
    var facts = Cases.order("own", "vps", BillingMode.SUBSCRIPTION, "1");
    var order = facts.order();
    var paid = new Fact<>(bought, Fact.Source.ORDER, bought);
    var then =
        new Facts.Order(
            order.number(), order.currency(), paid, order.lines(), order.tenders(), null, null);
    return new Judge(Cases.with(facts, then), at, Cases.SHANGHAI).answer(condition).result()
        == Finding.Result.MET;
  }

  private static Instant moment(JsonNode text) {
    return LocalDateTime.parse(text.asString()).atZone(Cases.SHANGHAI).toInstant();
  }

  private static Instant noon(JsonNode date) {
    return LocalDate.parse(date.asString())
        .atTime(LocalTime.NOON)
        .atZone(Cases.SHANGHAI)
        .toInstant();
  }

  private static JsonNode example(String id) throws IOException {
    return examples().stream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String rule(JsonNode example) {
    return example.get("rule").asString();
  }

  private static List<JsonNode> examples() throws IOException {
    try (var in = PublishedExamplesTest.class.getResourceAsStream("/worked-examples.json")) {
      var list = new ArrayList<JsonNode>();
      JsonMapper.shared().readTree(in).forEach(list::add);
      return list;
    }
  }
}
