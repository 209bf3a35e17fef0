package dev.refunddesk.story;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a refund in English, at night. */
@Story
class EnglishStory {

  private static final Look NIGHT = Look.DESKTOP.in(Language.EN).dark();

  private final Desk desk;

  EnglishStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @Test
  void endsWithTheMoneyToo() {
    try (var customer = desk.customer("Emma Stone", NIGHT);
        var agent = desk.agent("Zhou", NIGHT)) {
      customer.signsIn();
      customer.asksForRefundOf(desk.sold(Platform.ALIYUN, customer.account()));
      customer.sees("verdict", "Refundable after staff review");
      customer.sees("refund-amount", "CN¥190.00");
      customer.sees("arrives-by", "Fri, 27 Mar 2026");
      customer.chooses("reason", "NOT_NEEDED");
      customer.uploads(Evidence.screenshot());
      customer.findsNoBarrier();
      var ticket = customer.submits();
      customer.findsNoBarrier();

      agent.signsIn();
      agent.takes(ticket);
      agent.approves();
      desk.after(Duration.ofMinutes(1));

      customer.opens(ticket);
      customer.sees("progress", "Arrived");
      customer.findsNoBarrier();
      customer.goes("/notifications");
      customer.sees("notices", "CN¥190.00 has arrived");
      customer.findsNoBarrier();
    }
  }
}
