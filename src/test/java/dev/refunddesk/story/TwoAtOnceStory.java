package dev.refunddesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.testing.Look;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Two of the staff have the same ticket open; only one of them is first. */
@Story
class TwoAtOnceStory {

  static final List<Look> LOOKS = List.of(Look.DESKTOP, Look.DESKTOP.withoutScript());

  private static final String TEXT = "您的实例符合服务等级，所以不能退款。";

  private final Desk desk;

  TwoAtOnceStory(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void opens() {
    desk.opens();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void theSecondLearnsWhatTheFirstDecidedAndKeepsTheText(Look look) {
    try (var zhou = desk.agent("小周", look);
        var wu = desk.agent("小吴", look)) {
      var ticket = filed(look);
      zhou.signsIn();
      wu.signsIn();
      wu.opens(ticket);
      wu.begins("reject");
      wu.types("clause", "第 3 条");
      wu.types("text", TEXT);
      zhou.opens(ticket);
      zhou.takesOver("小吴");
      zhou.approves();

      wu.presses("confirm");

      wu.sees("conflict", "小周");
      wu.sees("conflict", "小周 批准退款 ¥1,046.41");
      wu.seesTyped("text", TEXT);
      assertThat(wu.thing("confirm").count()).isZero();
      wu.findsNoBarrier();
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void theSecondMaySendStillWhatIsStillToBeDecided(Look look) {
    try (var zhou = desk.agent("小周", look);
        var wu = desk.agent("小吴", look)) {
      var ticket = filed(look);
      zhou.signsIn();
      wu.signsIn();
      wu.opens(ticket);
      wu.presses("reject");
      wu.types("clause", "第 3 条");
      wu.types("text", TEXT);
      zhou.opens(ticket);
      zhou.presses("claim");

      wu.presses("confirm");

      wu.sees("conflict", "小周 已受理");
      wu.seesTyped("text", TEXT);
      wu.seesTyped("clause", "第 3 条");
      wu.presses("confirm");
      wu.opens(ticket);
      wu.sees("小吴 未予通过");
    }
  }

  private String filed(Look look) {
    try (var customer = desk.customer("钱进", look)) {
      customer.signsIn();
      return customer.files(desk.sold(Platform.OWN, customer.account()), "");
    }
  }
}
