package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the sign-in to the money, for an order of each platform. */
@Story
class PaidStory {

  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Desk desk;

  PaidStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @EnumSource
  void endsWithTheMoney(Platform platform) throws IOException {
    tell(Promise.of(platform), Look.DESKTOP);
  }

  @ParameterizedTest
  @EnumSource
  void endsWithTheMoneyWithoutScript(Platform platform) throws IOException {
    tell(Promise.of(platform), Look.DESKTOP.withoutScript());
  }

  private void tell(Promise promise, Look look) throws IOException {
    try (var customer = desk.customer("李明", look);
        var agent = desk.agent("小周", look);
        var finance = desk.finance("陈姐", look)) {
      var ticket = file(promise, customer);
      review(promise, ticket, agent);

      desk.after(GRACE);
      if (promise.byBank()) {
        finance.signsIn();
        finance.paysByBank();
      }

      customer.opens(ticket);
      customer.sees("progress", "已到账");
      customer.findsNoBarrier();
      customer.goes("/notifications");
      customer.sees("notices", promise.amount() + " 已到账");
      customer.findsNoBarrier();
    }
  }

  private String file(Promise promise, Customer customer) {
    var order = desk.sold(promise.platform(), customer.account());
    customer.signsIn();
    customer.findsNoBarrier();
    customer.asksForRefundOf(order);
    customer.sees("refund-amount", promise.amount());
    customer.sees("arrives-by", promise.date());
    customer.sees("calc-total", promise.amount());

    customer.chooses("reason", "SPEED");
    customer.types("explanation", "晚高峰延迟高，丢包约 6%，换了两次线路都没有改善，只能停用。");
    if (promise.termsFirst()) {
      customer.chooses("terms", "true");
    }
    customer.uploads(Evidence.screenshot());
    customer.sees("file", "测速截图.png");
    customer.findsNoBarrier();
    var ticket = customer.submits();
    customer.findsNoBarrier();
    customer.sees("refund-amount", promise.amount());
    customer.presses("see-ticket");
    customer.sees("测速截图.png");
    customer.findsNoBarrier();
    return ticket;
  }

  private void review(Promise promise, String ticket, Agent agent) {
    desk.settle();
    agent.signsIn();
    agent.takes(ticket);
    agent.sees("calc-total", promise.amount());
    agent.sees("测速截图.png");
    agent.approves();
  }
}
