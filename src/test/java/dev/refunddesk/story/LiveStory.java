package dev.refunddesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens elsewhere shows on a page that stays open. */
@Story
class LiveStory {

  private final Desk desk;

  LiveStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @Test
  void theCustomerReadsTheAnswerWithoutReloading() {
    try (var customer = desk.customer("孙悦", Look.DESKTOP);
        var agent = desk.agent("小周", Look.DESKTOP)) {
      customer.signsIn();
      var ticket = customer.files(desk.sold(Platform.OWN, customer.account()), "太慢");
      customer.listensTo("/tickets/" + ticket);
      customer.types("text", "我还想说");
      agent.signsIn();
      agent.opens(ticket);

      agent.replies("已收到，正在核对线路记录。");
      customer.sees("已收到，正在核对线路记录。");
      agent.opens(ticket);
      agent.approves();
      customer.sees("progress", "已批准");
      customer.sees("小周 批准退款 ¥1,046.41");

      customer.seesTyped("text", "我还想说");
      assertThat(customer.hasStayed()).isTrue();
    }
  }

  @Test
  void theQueueSaysHowMuchIsNewAndMovesNothing() {
    try (var agent = desk.agent("小周", Look.DESKTOP);
        var customer = desk.customer("周倩", Look.PHONE)) {
      agent.signsIn();
      agent.listensTo("/desk/queue");
      customer.signsIn();

      var ticket = customer.files(desk.sold(Platform.ALIYUN, customer.account()), "不再需要");

      agent.seesBar("有 1 条更新");
      agent.seesNothingOf(ticket);
      assertThat(agent.hasStayed()).isTrue();
      agent.arrives(() -> agent.page().click("[data-live-bar] a"));
      agent.sees(ticket);
    }
  }
}
