package dev.refunddesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.macro.Macro.Variable;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MacroTest {

  private static final Macro ARRIVAL =
      new Macro(
          new UUID(0, 1),
          new Text("到账时间", "Arrival"),
          new Text("{客户}，最晚 {最晚到账} 到账。", "{customer}, by {arrives}."));

  @Test
  void saysWhatIsKnownOfTheTicketInTheCustomersLanguage() {
    var values = Map.of(Variable.CUSTOMER, "李明", Variable.ARRIVES, "2026-03-25");

    assertThat(ARRIVAL.fill(Language.ZH, values).text()).isEqualTo("李明，最晚 2026-03-25 到账。");
    assertThat(ARRIVAL.fill(Language.EN, values).text()).isEqualTo("李明, by 2026-03-25.");
    assertThat(ARRIVAL.fill(Language.EN, values).missing()).isEmpty();
  }

  @Test
  void leavesAndNamesWhatTheTicketDoesNotKnow() {
    var filled = ARRIVAL.fill(Language.ZH, Map.of(Variable.CUSTOMER, "李明"));

    assertThat(filled.text()).isEqualTo("李明，最晚 {最晚到账} 到账。");
    assertThat(filled.missing()).containsExactly("{最晚到账}");
  }

  @Test
  void knowsNoOtherVariables() {
    assertThat(Macro.unknown("{客户} {客 户} {customer} {}", Language.ZH))
        .containsExactly("{customer}");
  }
}
