package dev.refunddesk.pack;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Facts.Per;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples that providers published ({@code worked-examples.json}) as orders that the
 * provider's pack judges from one end to the other: which rule applies, and what comes back.
 */
class PublishedThroughPacksTest {

  /** What the desk says of an example where its source prints {@code refund}. */
  private static final Map<String, Function<Inputs, PackCase>> REFUNDS =
      Map.ofEntries(
          Map.entry("tc-cvm-01", in -> cvm(in).after(Duration.ofDays(2))),
          Map.entry("tc-cvm-03", PublishedThroughPacksTest::renewed),
          Map.entry("tc-ret-11", PublishedThroughPacksTest::mixed),
          Map.entry("tc-ret-21", PublishedThroughPacksTest::mixed),
          Map.entry("tc-ret-31", in -> bandwidth(in).hourPrice("1").after(Duration.ofHours(30))),
          Map.entry("tc-lh-01", in -> month("tencent-lighthouse", in)),
          Map.entry("tc-lh-02", in -> byDay("tencent-lighthouse", in, "list_total")),
          Map.entry("tc-lh-03", in -> month("tencent-lighthouse-disk", in)),
          Map.entry("tc-dwn-03", PublishedThroughPacksTest::smaller),
          Map.entry("tc-net-01", PublishedThroughPacksTest::traffic),
          Map.entry(
              "tc-car-01", in -> in.pack("tencent-car").paid(in.text("paid")).used("3", "20")),
          Map.entry("ali-ecs-01", in -> international("aliyun-ecs-intl", in)),
          Map.entry(
              "ali-ecs-02",
              in ->
                  international("aliyun-ecs-intl", in)
                      .keeping(Per.DAY, in.text("new_day_price"), null)),
          Map.entry(
              "ali-ecs-04",
              in ->
                  international("aliyun-ecs-intl-ratio", in)
                      .keeping(
                          Per.DAY, in.text("new_day_price_usd"), in.text("old_day_price_usd"))),
          Map.entry("ali-formula-01", in -> byDay("aliyun-ecs", in, "order_list_total")),
          Map.entry(
              "ali-formula-03",
              in -> byDay("aliyun-resource-pack", in, "order_list_total").used("1", null)),
          Map.entry("do-08", in -> new PackCase("digitalocean", "USD").paid("50")),
          Map.entry("bd-01", PublishedThroughPacksTest::baidu),
          Map.entry(
              "uc-01",
              in ->
                  in.pack("ucloud")
                      .paid(in.text("old_value"))
                      .days(in.number("term_days"))
                      .keeping(Per.TERM, in.text("new_value"), null)
                      .after(
                          Duration.ofDays(in.number("term_days") - in.number("remaining_days")))),
          Map.entry(
              "cc-01",
              in ->
                  in.pack("cloudcone")
                      .paid(in.text("paid"))
                      .hourPrice(in.text("hour_price"))
                      .after(Duration.ofHours(in.number("used_hours")))));

  /** What is checked elsewhere, or is no refund by a pack, and why. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("tc-dwn-01", "whole months instead of days by thirties, as its clause says"),
          Map.entry("tc-upg-01", "the price of an upgrade"),
          Map.entry("tc-net-03", "the price of an upgrade"),
          Map.entry("tc-net-04", "what a meter does"),
          Map.entry("tc-vou-01", "how a voucher is shared when it is used"),
          Map.entry("tc-api-01", "an answer of an API"),
          Map.entry("tc-prc-01", "TencentPacksTest.takeTheTiersOfTheHours"),
          Map.entry("ali-quota-01", "a quota in vCPU hours"),
          Map.entry("ali-mongo-01", "the price of an upgrade"),
          Map.entry("ali-api-01", "an answer of an API"),
          Map.entry("ali-nest-01", "HostPacksTest.takeAMonthForThirtyDaysAtTheComputeNest"),
          Map.entry("aws-ri-01", "an exchange without money"),
          Map.entry("aws-ri-02", "an exchange without money back"),
          Map.entry("aws-ri-03", "an exchange without money"),
          Map.entry("aws-ri-05", "a resale"),
          Map.entry("aws-ri-07", "what a meter does"),
          Map.entry("aws-mp-01", "CloudPacksTest, forty-eight hours"),
          Map.entry("aws-mp-02", "CloudPacksTest, a thirtieth for a day"),
          Map.entry("aws-sp-01", "CloudPacksTest, seven days of the same month"),
          Map.entry("do-01", "chargesHalfAMonthForHalfTheHours below"),
          Map.entry("do-03", "the price of an hour as it is displayed, rounded"),
          Map.entry("do-05", "the price of an hour"),
          Map.entry("do-06", "the price of an hour"),
          Map.entry("vu-01", "the price of an hour"),
          Map.entry("hw-01", "HostPacksTest, five times twenty-four hours"),
          Map.entry("hw-04", "HostPacksTest, days without the last"),
          Map.entry("hw-06", "what counts towards a quota"));

  /** The inputs of an example. */
  private record Inputs(JsonNode node) {

    String text(String name) {
      return node.required(name).asString();
    }

    int number(String name) {
      return new BigDecimal(text(name)).intValueExact();
    }

    PackCase pack(String id) {
      return new PackCase(id, text("currency"));
    }

    /** A price of a month times the months. */
    String list(String month, String months) {
      return new BigDecimal(text(month)).multiply(new BigDecimal(text(months))).toPlainString();
    }
  }

  @TestFactory
  Stream<DynamicTest> comeToTheSameCent() {
    return REFUNDS.entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> check(example(each.getKey()), each.getValue())));
  }

  @Test
  void leaveNoneOutWithoutAReason() throws IOException {
    var known = new TreeSet<>(REFUNDS.keySet());
    known.addAll(OTHERS.keySet());

    assertThat(known).isEqualTo(examples().keySet());
  }

  @Test
  void chargesHalfAMonthForHalfTheHours() throws IOException {
    var example = example("do-01");
    var in = new Inputs(example.required("inputs"));
    var droplet =
        new PackCase("digitalocean", "USD")
            .bought("2025-03-02T10:00")
            .paid("100")
            .billed(BillingMode.HOURLY)
            .endless()
            .in(InstanceState.DESTROYED)
            .monthPrice(in.text("month_price"))
            .ran(1, in.number("hours"));

    assertThat(new BigDecimal("100").subtract(new BigDecimal(droplet.refund())))
        .isEqualByComparingTo(example.at("/expected/charge").asString());
  }

  private static void check(JsonNode example, Function<Inputs, PackCase> told) {
    var expected = example.required("expected");
    var found = told.apply(new Inputs(example.required("inputs")));

    assertThat(new BigDecimal(found.refund()))
        .isEqualByComparingTo(
            new BigDecimal(expected.required("refund").asString()).setScale(2, HALF_UP));
    if (expected.has("gift")) {
      assertThat(found.part(TenderKind.BALANCE)).isEqualTo(expected.required("cash").asString());
      assertThat(found.part(TenderKind.GIFT)).isEqualTo(expected.required("gift").asString());
    }
  }

  private static PackCase cvm(Inputs in) {
    var list = in.list("list_price_month", "months");
    var discounted = new BigDecimal(in.text("order_after_discount"));
    return in.pack("tencent-cvm")
        .line(LineKind.SERVICE, list)
        .line(LineKind.DISCOUNT, discounted.subtract(new BigDecimal(list)).toPlainString())
        .line(LineKind.VOUCHER, "-" + in.text("voucher"))
        .tender(TenderKind.ALIPAY, in.text("paid"))
        .months(in.number("months"));
  }

  private static PackCase renewed(Inputs in) {
    return cvm(in)
        .line(LineKind.RENEWAL, in.text("renewal_paid_not_started"))
        .tender(TenderKind.ALIPAY, in.text("renewal_paid_not_started"))
        .hourPrice(in.text("payg_hour_price"))
        .refundedBefore(1, true, 400)
        .after(Duration.ofHours(in.number("used_hours")));
  }

  private static PackCase mixed(Inputs in) {
    return in.pack("tencent-cvm")
        .line(LineKind.SERVICE, in.text("paid"))
        .tender(TenderKind.BALANCE, in.text("cash_paid"))
        .tender(TenderKind.GIFT, in.text("gift_paid"))
        .months(in.number("months"));
  }

  private static PackCase bandwidth(Inputs in) {
    return in.pack("tencent-cvm-bandwidth")
        .line(LineKind.SERVICE, in.text("order_total"))
        .tender(TenderKind.BALANCE, in.text("cash_paid"))
        .tender(TenderKind.GIFT, in.text("gift_paid"));
  }

  private static PackCase month(String pack, Inputs in) {
    return in.pack(pack)
        .paid(in.list("list_price_month", "months"), in.text("paid"))
        .months(in.number("months"));
  }

  private static PackCase byDay(String pack, Inputs in, String list) {
    return in.pack(pack)
        .paid(in.text(list), in.text("paid"))
        .days(365)
        .after(Duration.ofDays(in.number("used_days")));
  }

  private static PackCase smaller(Inputs in) {
    return in.pack("tencent-cvm")
        .bought("2018-03-01T00:00")
        .paid(in.list("old_list_month", "term_months"), in.text("paid"))
        .months(in.number("term_months"))
        .hourPrice(in.text("old_payg_hour"))
        .keeping(Per.MONTH, in.text("new_list_month"), null)
        .asked("2018-06-04T00:00");
  }

  private static PackCase traffic(Inputs in) {
    return in.pack("tencent-cvm-bandwidth")
        .paid(in.list("list_month", "months"))
        .months(in.number("months"))
        .hourPrice(in.text("hour_price"))
        .after(in.number("full_months_used"), Duration.ofHours(in.number("remainder_hours")));
  }

  private static PackCase international(String pack, Inputs in) {
    return in.pack(pack)
        .bought("2021-03-02T10:00")
        .paid(in.text("paid"))
        .days(in.number("term_days"))
        .after(Duration.ofDays(in.number("used_days")));
  }

  private static PackCase baidu(Inputs in) {
    return in.pack("baidu")
        .bought(in.text("bought"))
        .paid(in.text("paid"))
        .days(in.number("total_days") - 1)
        .asked(in.text("approved"));
  }

  private static JsonNode example(String id) throws IOException {
    return Objects.requireNonNull(examples().get(id), id);
  }

  /** Those whose numbers are right, by their id. */
  private static Map<String, JsonNode> examples() throws IOException {
    try (var file = PublishedThroughPacksTest.class.getResourceAsStream("/worked-examples.json")) {
      var examples = new TreeMap<String, JsonNode>();
      JsonMapper.shared()
          .readTree(file)
          .forEach(each -> {
            if (!each.path("do_not_use_as_golden").asBoolean(false)) {
              examples.put(each.get("id").asString(), each);
            }
          });
      return examples;
    }
  }
}
