package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was quoted is not what comes out later: nobody is surprised, and nothing is silent. */
@Story
class ChangedQuoteStory {

  private static final String WORDS = "晚高峰延迟高，丢包约 6%，换了两次线路都没有改善，只能停用。";
  private static final String WHY = "您的账户有未结清的费用 46.41 元，已从退款中抵扣。";

  private final Desk desk;

  ChangedQuoteStory(Desk desk) {
    this.desk = desk;
  }

  static Stream<Look> looks() {
    return Stream.of(Look.DESKTOP, Look.DESKTOP.withoutScript(), Look.PHONE);
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theCustomerSeesOldAndNewAndDecides(Look look) throws IOException {
    try (var customer = desk.customer("李明", look)) {
      var order = desk.sold(Platform.OWN, customer.account());
      customer.signsIn();
      customer.goes("/services/" + order.number());
      customer.presses("ask-refund");
      customer.chooses("reason", "SPEED");
      customer.types("explanation", WORDS);
      customer.uploads(Evidence.screenshot());
      customer.sees("calc-total", "1,046.41");
      desk.after(Duration.ofHours(10));

      customer.presses("submit-ticket");
      customer.sees("differences", "1,046.41");
      customer.sees("differences", "1,043.51");
      customer.sees("differences", "最晚到账");
      customer.sees("calc-total", "1,043.51");
      customer.seesTyped("explanation", WORDS);
      customer.seesChosen("reason", "SPEED");
      customer.sees("file", "测速截图.png");
      customer.findsNoBarrier();

      customer.presses("submit-ticket");
      customer.sees("refund-amount", "1,043.51");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasFrozenStandsUnlessStaffSayWhy(Look look) {
    try (var customer = desk.customer("李明", look);
        var agent = desk.agent("小周", look)) {
      var order = desk.sold(Platform.OWN, customer.account());
      customer.signsIn();
      var ticket = customer.files(order, WORDS);
      desk.owes(order, 46_41);
      agent.signsIn();

      agent.opens(ticket);
      agent.sees("differences", "先处理以下事项");
      agent.sees("differences", "¥46.41");
      agent.sees("differences", "1,046.41");
      agent.findsNoBarrier();
      agent.presses("edit");
      agent.types("amount", "1000.00");
      agent.presses("confirm");
      agent.sees("请填写客户可见的理由");
      agent.seesTyped("amount", "1000.00");
      agent.findsNoBarrier();
      agent.types("text", WHY);
      agent.presses("confirm");

      customer.opens(ticket);
      customer.sees("refund-amount", "1,000.00");
      customer.sees(WHY);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasFrozenIsApprovedAsItWas(Look look) {
    try (var customer = desk.customer("李明", look);
        var agent = desk.agent("小周", look)) {
      var order = desk.sold(Platform.OWN, customer.account());
      customer.signsIn();
      var ticket = customer.files(order, WORDS);
      desk.owes(order, 46_41);
      agent.signsIn();

      agent.opens(ticket);
      agent.approves();

      customer.opens(ticket);
      customer.sees("refund-amount", "1,046.41");
    }
  }
}
