package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Staff ask for material, the customer brings it, and it decides. */
@Story
class MaterialStory {

  static final List<Look> LOOKS = List.of(Look.PHONE, Look.DESKTOP.withoutScript());

  private static final String REQUEST = "请补充晚高峰的测速截图，并写明时间。";

  private final Desk desk;

  MaterialStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void bringsWhatWasAskedFor(Look look) {
    try (var customer = desk.customer("赵敏", look);
        var agent = desk.agent("小周", look)) {
      customer.signsIn();
      var ticket = customer.files(desk.sold(Platform.TENCENT, customer.account()), "晚上很慢");
      agent.signsIn();
      agent.opens(ticket);
      agent.asksFor(REQUEST);
      desk.settle();

      customer.goes("/dashboard");
      customer.sees("waiting", "待您补充");
      customer.findsNoBarrier();
      customer.follows("/tickets/" + ticket);
      customer.sees(REQUEST);
      customer.sees("next-step", "等待您补充材料");
      customer.findsNoBarrier();
      customer.types("text", "3 月 17 日 21:30 的测速，见附件。");
      customer.attaches("files", Evidence.screenshot());
      customer.presses("send");
      customer.sees("测速截图.png");
      customer.sees("next-step", "小周正在审核");

      desk.settle();
      agent.takes(ticket);
      agent.sees("3 月 17 日 21:30");
      agent.sees("测速截图.png");
      agent.approves();
      customer.reloads();
      customer.sees("progress", "已批准");
    }
  }
}
