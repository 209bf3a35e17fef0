package dev.refunddesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** A shop changes what it promises: one writes, the desk tries it out, another activates it. */
@Story
@TestPropertySource(properties = "refunddesk.story=policy")
class PolicyStory {

  static final List<Look> LOOKS = List.of(Look.DESKTOP, Look.PHONE.withoutScript());

  private static final String RULE = "formula-deductions-1-";

  private final Desk desk;

  PolicyStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  /** Each goes on where the one before has left the policy. */
  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(Look.DESKTOP, "FULL_CALENDAR_DAYS", "¥1,046.41", "¥1,049.30"),
        Arguments.of(Look.PHONE.withoutScript(), "STARTED_MONTHS", "¥1,049.30", "¥969.83"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theCustomerSeesTheNewAmount(Look look, String span, String old, String fresh) {
    try (var wang = desk.admin("王总", look);
        var lin = desk.admin("林经理", look)) {
      var ticket = filed(look);
      wang.signsIn();
      writes(wang, span);
      triesOut(wang, ticket, old, fresh);
      isRefusedToActivate(wang);

      lin.signsIn();
      lin.goes("/admin/policies/own/draft/activation");
      lin.findsNoBarrier();
      lin.types("noteZh", "已用时间改为另一种算法。");
      lin.types("noteEn", "Used time is counted in another way.");
      lin.presses("confirm");
      lin.sees("flash", "版自 2026-03-18 起生效");
      lin.sees("已用时间改为另一种算法。");

      seesAsACustomer(look, fresh);
    }
  }

  private void writes(Person wang, String span) {
    wang.goes("/admin/policies/own");
    wang.presses("begin");
    wang.findsNoBarrier();
    wang.presses("edit-rules-2");
    wang.findsNoBarrier();
    wang.field(RULE + "span").selectOption(span);
    wang.presses("keep");
    wang.sees("flash", "草稿已保存");
  }

  private void triesOut(Person wang, String ticket, String old, String fresh) {
    wang.goes("/admin/policies/own/simulation?of=" + ticket);
    wang.findsNoBarrier();
    assertThat(wang.thing("side-amount").allInnerTexts()).containsExactly(old, fresh);

    wang.goes("/admin/policies/own/draft");
    wang.presses("backtests");
    wang.findsNoBarrier();
    wang.presses("run");
    desk.testsPolicies();
    wang.reloads();
    wang.sees("progress", "回测已完成");
    wang.sees("result", "结论或金额改变");
    wang.findsNoBarrier();
    wang.sees(ticket);
    wang.sees(fresh);
  }

  private void isRefusedToActivate(Person wang) {
    wang.goes("/admin/policies/own/draft/activation");
    wang.sees("needs", "请由其他同事生效");
    wang.presses("confirm");
    wang.seesWrong("noteZh", "请填写变更说明（中文）");
    wang.types("noteZh", "变更");
    wang.types("noteEn", "A change");
    wang.presses("confirm");
    wang.sees("errors", "编辑过此草稿");
    wang.seesTyped("noteZh", "变更");
  }

  private String filed(Look look) {
    try (var customer = desk.customer("李明", look)) {
      customer.signsIn();
      return customer.files(desk.sold(Platform.OWN, customer.account()), "");
    }
  }

  private void seesAsACustomer(Look look, String amount) {
    try (var customer = desk.customer("钱进", look)) {
      var order = desk.sold(Platform.OWN, customer.account());
      customer.signsIn();
      customer.goes("/services/" + order.number());
      customer.sees(amount);
      customer.goes("/help/platforms/own");
      customer.sees("policy-change", "已用时间改为另一种算法。");
      customer.findsNoBarrier();
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void twoAtOnceLoseNothing(Look look) {
    try (var wang = desk.admin("王总", look);
        var lin = desk.admin("林经理", look)) {
      wang.signsIn();
      lin.signsIn();
      wang.goes("/admin/policies/aliyun");
      wang.presses("begin");
      wang.goes("/admin/policies/aliyun/draft/basics");
      lin.goes("/admin/policies/aliyun/draft/basics");
      lin.types("promise-reviewDays", "3");
      lin.presses("keep");

      wang.types("promise-reviewDays", "4");
      wang.presses("keep");

      wang.sees("conflict", "林经理");
      wang.seesTyped("promise-reviewDays", "4");
      wang.findsNoBarrier();
      wang.presses("keep");
      wang.sees("flash", "草稿已保存");
      wang.presses("discard");
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void buttonsAddAndMoveWithoutLosingWhatWasTyped(Look look) {
    try (var wang = desk.admin("王总", look)) {
      wang.signsIn();
      wang.goes("/admin/policies/tencent");
      wang.presses("begin");
      wang.presses("edit-rules-1");
      wang.types("text-zh", "改过的条款");
      wang.field("when-add").selectOption("explained");
      wang.presses("add-when");
      wang.seesTyped("text-zh", "改过的条款");
      wang.sees("情况说明字数");
      var last = wang.field("when-add").locator("xpath=ancestor::fieldset[1]").locator("ol > li");
      var at = last.count() - 1;
      wang.types("when-" + at + "-characters", "soon");
      wang.presses("up-when-" + at);

      wang.seesWrong("when-" + (at - 1) + "-characters", "请输入整数");
      wang.seesTyped("when-" + (at - 1) + "-characters", "soon");
      wang.findsNoBarrier();
      wang.goes("/admin/policies/tencent/draft");
      wang.presses("discard");
    }
  }
}
