package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Staff who fill in a form wrongly are told what and where, and lose nothing either. */
@Story
class WrongInputOfStaffStory {

  static final List<Look> LOOKS = List.of(Look.DESKTOP, Look.PHONE.withoutScript());

  private final Desk desk;

  WrongInputOfStaffStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onADecision(Look look) {
    try (var agent = desk.agent("小周", look)) {
      agent.signsIn();
      var ticket = filed();
      tryAmounts(ticket, agent);
      tryToDecline(ticket, agent);

      agent.opens(ticket);
      agent.presses("send");
      agent.seesWrong("reply", "请输入回复内容");
    }
  }

  private String filed() {
    try (var customer = desk.customer("李明", Look.DESKTOP)) {
      customer.signsIn();
      return customer.files(desk.sold(Platform.OWN, customer.account()), "");
    }
  }

  private static void tryAmounts(String ticket, Agent agent) {
    agent.opens(ticket);
    agent.presses("edit");
    agent.types("amount", "一千");
    agent.types("text", "路由器费用不退");
    agent.presses("confirm");
    agent.seesWrong("amount", "请输入大于 0 的金额");
    agent.seesTyped("amount", "一千");
    agent.seesTyped("text", "路由器费用不退");
    agent.findsNoBarrier();

    agent.types("amount", "2000");
    agent.presses("confirm");
    agent.sees("refused", "不能超过实付且未退金额 ¥1,088.00");
    agent.types("amount", "1000");
    agent.types("text", " ");
    agent.presses("confirm");
    agent.seesWrong("text", "金额与已保留的报价 ¥1,046.41 不同");
    agent.seesTyped("amount", "1000");
  }

  private static void tryToDecline(String ticket, Agent agent) {
    agent.opens(ticket);
    agent.presses("reject");
    agent.types("clause", "");
    agent.types("internal", "同事看过");
    agent.presses("confirm");
    agent.seesWrong("clause", "请选择不予退款所依据的条款");
    agent.seesTyped("internal", "同事看过");
    agent.types("clause", "第 3 条");
    agent.presses("confirm");
    agent.seesWrong("text", "请填写客户可见说明");
    agent.seesTyped("clause", "第 3 条");
    agent.findsNoBarrier();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onAnImportAndAPolicy(Look look) {
    try (var admin = desk.admin("王总", look)) {
      admin.signsIn();
      admin.goes("/admin/imports");
      admin.findsNoBarrier();
      admin.presses("upload");
      admin.seesWrong("file", "请选择要上传的文件");
      admin.attaches("file", Evidence.disguised());
      admin.presses("upload");
      admin.seesWrong("file", "请");
      admin.findsNoBarrier();

      admin.goes("/admin/policies/vultr");
      admin.presses("begin");
      admin.goes("/admin/policies/vultr/draft/basics");
      admin.types("promise-reviewDays", "soon");
      admin.arrives(() -> admin.field("promise-reviewDays").press("Enter"));
      admin.seesWrong("promise-reviewDays", "请输入整数");
      admin.seesTyped("promise-reviewDays", "soon");
      admin.findsNoBarrier();
      admin.goes("/admin/policies/vultr/draft");
      admin.presses("discard");
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onTheWayIn(Look look) {
    try (var customer = desk.customer("李明", look)) {
      customer.goes("/login");
      customer.types("username", customer.account().email());
      customer.types("password", "not-the-password");
      customer.presses("login");
      customer.seesWrong("username", "用户名或密码不正确");
      customer.seesTyped("username", customer.account().email());
      customer.findsNoBarrier();

      customer.goes(desk.linkToReset(customer.account()));
      customer.types("password", "1234");
      customer.arrives(() -> customer.field("password").press("Enter"));
      customer.seesWrong("password", "8");
      customer.findsNoBarrier();

      customer.signsIn();
      customer.goes("/account");
      customer.types("old", "not-the-password");
      customer.types("chosen", "mist-over-dongting");
      customer.arrives(() -> customer.field("chosen").press("Enter"));
      customer.seesWrong("old", "当前密码不正确");
      customer.findsNoBarrier();
    }
  }
}
