package dev.refunddesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A refund that is not granted, and the objection to it. */
@Story
class DeclinedStory {

  static final List<Look> LOOKS = List.of(Look.DESKTOP, Look.PHONE.withoutScript());

  private static final String CLAUSE = "第 3 条：30 天内按天折算";
  private static final String WHY = "监控显示您的实例近 7 天可用率为 99.99%，丢包低于 0.1%。";

  private static final String INTERNAL = "与上周同一机房的投诉不同";

  private final Desk desk;

  DeclinedStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void namesTheClauseAndLeadsToAnotherPerson(Look look) {
    try (var customer = desk.customer("王芳", look);
        var zhou = desk.agent("小周", Look.DESKTOP);
        var wu = desk.agent("小吴", Look.DESKTOP)) {
      customer.signsIn();
      var ticket = customer.files(desk.sold(Platform.OWN, customer.account()), "线路太慢");
      decline(ticket, zhou);
      appeal(ticket, customer);

      zhou.opens(ticket);
      zhou.sees("barred", "申诉需由未参与的同事审核");
      assertThat(zhou.thing("approve").count()).isZero();
      wu.signsIn();
      wu.takes(ticket);
      wu.sees("请再看一次附件");
      wu.approves();
      customer.reloads();
      customer.sees("progress", "已批准");
    }
  }

  private static void decline(String ticket, Agent zhou) {
    zhou.signsIn();
    zhou.opens(ticket);
    zhou.declines(CLAUSE, WHY, INTERNAL);
    zhou.opens(ticket);
    zhou.sees(INTERNAL);
    zhou.findsNoBarrier();
  }

  private void appeal(String ticket, Customer customer) {
    desk.settle();
    customer.opens(ticket);
    customer.sees(CLAUSE);
    customer.sees(WHY);
    customer.seesNothingOf(INTERNAL);
    customer.sees("progress", "已结束于审核");
    customer.findsNoBarrier();
    customer.presses("appeal");
    customer.findsNoBarrier();
    customer.chooses("point", "EVIDENCE");
    customer.types("text", "测速截图显示晚高峰丢包约 6%，请再看一次附件。");
    customer.attaches("files", Evidence.screenshot());
    customer.presses("confirm");
    customer.sees("flash", "由未参与的同事重新审核");
    customer.sees("测速截图.png");
  }
}
