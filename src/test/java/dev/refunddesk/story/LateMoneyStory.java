package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day of the money has come, and the customer does not find it. */
@Story
class LateMoneyStory {

  private static final Duration TO_ITS_DAY = Duration.ofDays(6).plusHours(19);

  private final Desk desk;

  LateMoneyStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @Test
  void isTracedByFinanceAndAnswered() {
    try (var customer = desk.customer("王伟", Look.PHONE.withoutScript());
        var agent = desk.agent("小周", Look.DESKTOP);
        var finance = desk.finance("陈姐", Look.DESKTOP)) {
      var ticket = paid(customer, agent);
      customer.opens(ticket);
      customer.seesNothingOf("钱到账了吗");

      desk.after(TO_ITS_DAY);
      customer.signsIn();
      customer.opens(ticket);
      var reference = customer.reads("reference");
      customer.presses("not-arrived");
      customer.sees("flash", "已通知财务查询");
      customer.sees("钱还没有到账（流水号 " + reference);
      customer.seesNothingOf("钱到账了吗");

      finance.signsIn();
      finance.goes("/desk/payouts");
      finance.sees("traces", reference);
      finance.findsNoBarrier();
      finance.follows("/desk/tickets/" + ticket);
      finance.types("text", "银行已入账，请查看尾号 0403 的明细。");
      finance.presses("send");
      finance.goes("/desk/payouts");
      finance.seesNothingOf("客户说钱还没有到账");
    }
  }

  private String paid(Customer customer, Agent agent) {
    var order = desk.sold(Platform.OWN, customer.account());
    customer.signsIn();
    var ticket = customer.files(order, "晚高峰延迟高，丢包约 6%，换了两次线路都没有改善。");
    desk.settle();
    agent.signsIn();
    agent.takes(ticket);
    agent.approves();
    desk.after(Duration.ofMinutes(1));
    return ticket;
  }
}
