package dev.refunddesk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Finding.Remedy;
import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Finding.Supplier;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Condition.Counted;
import dev.refunddesk.policy.Condition.Cycle;
import dev.refunddesk.policy.Condition.Per;
import dev.refunddesk.policy.Condition.RefundsAtMost;
import dev.refunddesk.policy.Condition.Window;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Policy.Confidence;
import dev.refunddesk.policy.Policy.JudgedAt;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final List<Condition> CONDITIONS =
      List.of(
          new Condition.PaidWithin(1, Window.CALENDAR_DAYS, null),
          new Condition.PaidWithin(5, Window.HOURS_24, null),
          new Condition.PaidThisMonth(ZoneId.of("UTC")),
          new Condition.BilledAs(List.of(BillingMode.SUBSCRIPTION, BillingMode.RESERVED)),
          new Condition.ProductIs(List.of("vps")),
          new Condition.InstanceIs(List.of(InstanceState.STOPPED)),
          new Condition.NoArrears(),
          new Condition.NotInvoiced(),
          RefundsAtMost.thisYear(2),
          new RefundsAtMost(
              0,
              Counted.WHOLE,
              Per.PRODUCT,
              Cycle.YEAR,
              MonthDay.of(7, 1),
              ZoneId.of("UTC"),
              List.of("ecs", "oss-pack")),
          new RefundsAtMost(3, Counted.ALL, Per.PLATFORM, Cycle.MONTH, null, null, List.of()),
          new RefundsAtMost(0, Counted.ALL, Per.PRODUCT, Cycle.EVER, null, null, List.of()),
          new Condition.FirstOrder(),
          new Condition.PlanKept(),
          new Condition.VolumeUsed(BigDecimal.ZERO),
          new Condition.VolumeUsed(new BigDecimal("0.1")),
          new Condition.ReasonGiven(),
          new Condition.Explained(30),
          new Condition.TermsAccepted(),
          new Condition.Expression(
              "usedDays * 10 <= termDays",
              new Text("用量", "Use"),
              new Text("不超过一成", "at most a tenth")));

  @Test
  void readsInChinese() {
    assertThat(drawn(Language.ZH))
        .containsExactly(
            "购买天数 ≤ 1 天",
            "购买天数 < 120 小时",
            "购买月份 本自然月（UTC）",
            "计费方式 包年包月、预留",
            "产品类型 vps",
            "实例状态 已停止",
            "账户欠款 = 0",
            "发票 未开具",
            "已退次数/年 ≤ 2",
            "已退次数/年 ≤ 0（仅计全额退款、ecs、oss-pack、年度自 7 月 1 日 起、UTC）",
            "已退次数/月 ≤ 3（按平台）",
            "累计已退次数 ≤ 0（按产品类型）",
            "此前订单 0 个",
            "降配 保留较低配置",
            "已用量 = 0",
            "已用量 ≤ 10%",
            "退款原因 已提供",
            "情况说明 ≥ 30 字",
            "服务条款 已确认",
            "用量 不超过一成");
  }

  @Test
  void readsInEnglish() {
    assertThat(drawn(Language.EN))
        .containsExactly(
            "Days since purchase ≤ 1 day",
            "Days since purchase < 120 hours",
            "Month of purchase this calendar month (UTC)",
            "Billing Subscription, Reserved",
            "Kind of product vps",
            "Instance state Stopped",
            "Account arrears = 0",
            "Invoice not issued",
            "Refunds this year ≤ 2",
            "Refunds this year ≤ 0 (full refunds only, ecs, oss-pack, year from 1 July, UTC)",
            "Refunds this month ≤ 3 (of this platform)",
            "Earlier refunds ≤ 0 (of this kind of product)",
            "Earlier orders none",
            "Smaller plan a smaller plan is kept",
            "Volume used = 0",
            "Volume used ≤ 10 %",
            "Refund reason given",
            "Explanation ≥ 30 characters",
            "Terms of service accepted",
            "Use at most a tenth");
  }

  @Test
  void isAskedOfEveryKindOfCondition() {
    var asked = CONDITIONS.stream().map(Object::getClass).toList();

    assertThat(asked.containsAll(List.of(Condition.class.getPermittedSubclasses()))).isTrue();
  }

  @Test
  void hasNamesForEverythingItSpeaksOf() {
    for (var language : Language.values()) {
      var texts = Words.in(language);
      assertThat(names()).allMatch(texts::has);
    }
  }

  private static List<String> names() {
    return Stream.of(
            keys("policy.billing.", BillingMode.values()),
            keys("policy.state.", InstanceState.values()),
            keys("policy.line.", LineKind.values()),
            keys("policy.tender.", TenderKind.values()),
            keys("policy.verdict.", Verdict.values()),
            keys("policy.source.", Fact.Source.values()),
            keys("policy.window.", Window.values()),
            keys("policy.per.", Per.values()),
            keys("policy.confidence.", Confidence.values()),
            keys("policy.judged.", JudgedAt.values()),
            keys("assessment.result.", Result.values()),
            keys("assessment.supplier.", Supplier.values()),
            keys("assessment.remedy.", Remedy.values()))
        .flatMap(keys -> keys)
        .toList();
  }

  private static Stream<String> keys(String prefix, Enum<?>[] names) {
    return Arrays.stream(names).map(name -> prefix + name.name());
  }

  private static List<String> drawn(Language language) {
    var texts = Words.in(language);
    return CONDITIONS.stream()
        .map(Question::of)
        .map(asked -> asked.condition().in(texts) + " " + asked.required().in(texts))
        .toList();
  }
}
