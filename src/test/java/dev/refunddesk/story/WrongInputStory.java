package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A customer who fills in a form wrongly is told what and where, and loses nothing. */
@Story
class WrongInputStory {

  static final List<Look> LOOKS = List.of(Look.DESKTOP, Look.PHONE.withoutScript());

  private static final String LONG = "慢".repeat(1_001);

  private final Desk desk;

  WrongInputStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onTheFastLane(Look look) {
    try (var customer = desk.customer("李明", look)) {
      customer.signsIn();
      customer.goes("/services/" + desk.sold(Platform.OWN, customer.account()).number());
      customer.presses("ask-refund");
      customer.types("subject", "");
      customer.types("explanation", LONG);
      customer.uploads(Evidence.screenshot());
      customer.presses("submit-ticket");

      customer.seesWrong("subject", "请输入工单主题");
      customer.seesWrong("reason", "请选择退款原因");
      customer.seesWrong("explanation", "不超过 1000 个字，当前 1001 个");
      customer.seesTyped("explanation", LONG);
      customer.sees("file", "测速截图.png");
      customer.findsNoBarrier();

      customer.types("subject", "退款");
      customer.chooses("reason", "OTHER");
      customer.types("explanation", "慢");
      customer.presses("submit-ticket");
      customer.seesWrong("explanation", "至少 10 个字");
      customer.uploads(Evidence.disguised());
      customer.seesWrong("files", "不支持“发票.png”的格式");
      customer.seesChosen("reason", "OTHER");
      customer.seesTyped("subject", "退款");
      customer.types("explanation", "晚高峰延迟高，丢包约 6%");
      customer.submits();
      customer.presses("see-ticket");
      customer.sees("测速截图.png");
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onTheFullLane(Look look) {
    try (var customer = desk.customer("李明", look)) {
      customer.signsIn();
      var order = desk.sold(Platform.DIGITALOCEAN, customer.account());
      customer.goes("/tickets/new");
      customer.findsNoBarrier();
      customer.presses("continue");
      customer.seesWrong("other", "请选择或输入订单号码");
      customer.types("other", "VPS-20200101-0001");
      customer.presses("continue");
      customer.seesWrong("other", "没有在您的账号下找到订单 VPS-20200101-0001");
      customer.seesTyped("other", "VPS-20200101-0001");
      customer.findsNoBarrier();

      customer.types("other", "  " + order.number().toLowerCase(Locale.ROOT) + " ");
      customer.presses("continue");
      customer.chooses("reason", "PRICE");
      customer.types("explanation", "太贵了");
      customer.presses("submit-ticket");
      customer.seesWrong("explanation", "要求");
      customer.seesTyped("explanation", "太贵了");
      customer.seesChosen("reason", "PRICE");
      customer.findsNoBarrier();
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onAQuestion(Look look) {
    try (var customer = desk.customer("李明", look)) {
      customer.signsIn();
      customer.goes("/tickets/new?type=technical");
      customer.presses("continue");
      customer.types("subject", "连不上");
      customer.uploads(Evidence.screenshot());
      customer.presses("submit-ticket");

      customer.seesWrong("explanation", "请输入问题描述");
      customer.seesTyped("subject", "连不上");
      customer.sees("file", "测速截图.png");
      customer.findsNoBarrier();
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void onAReplyAndAnAppeal(Look look) {
    try (var customer = desk.customer("李明", look);
        var agent = desk.agent("小周", Look.DESKTOP)) {
      customer.signsIn();
      var ticket = customer.files(desk.sold(Platform.OWN, customer.account()), "");
      customer.opens(ticket);
      customer.presses("send");
      customer.seesWrong("text", "请输入回复内容或选择文件");
      customer.types("text", "截图在这里");
      customer.attaches("files", Evidence.screenshot(), Evidence.disguised());
      customer.presses("send");
      customer.seesWrong("files", "不支持“发票.png”的格式");
      customer.seesTyped("text", "截图在这里");
      customer.sees("file", "测速截图.png");
      customer.findsNoBarrier();

      agent.signsIn();
      agent.opens(ticket);
      agent.declines("第 3 条", "不符合", "");
      customer.goes("/tickets/" + ticket + "/appeal");
      customer.types("text", "不对");
      customer.presses("confirm");
      customer.seesWrong("point", "请选择对哪一点有异议");
      customer.seesWrong("text", "请用至少 10 个字说明理由");
      customer.seesTyped("text", "不对");
      customer.sees("file", "测速截图.png");
      customer.findsNoBarrier();
    }
  }
}
