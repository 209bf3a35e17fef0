package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.intake.OrderEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BodiesTest {

  private final Bodies bodies = new Bodies(JsonMapper.builder().build());

  @Test
  void keepsEveryDigitOfANumber() {
    var lines = entry("{\"lines\":[{\"amount\":1158.00},{\"amount\":1e3}]}").lines();

    assertThat(lines).extracting(OrderEntry.LineEntry::amount).containsExactly("1158.00", "1E+3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | WRONG_TYPE",
        "{\"arears\":\"1\"} | /arears UNKNOWN_FIELD",
        "{\"a/b~\":1} | /a~1b~0 UNKNOWN_FIELD",
        "{\"lines\":{}} | /lines WRONG_TYPE",
        "{\"lines\":[1]} | /lines/0 WRONG_TYPE",
        "{\"lines\":[null]} | /lines/0 WRONG_TYPE",
        "{\"currency\":true} | /currency WRONG_TYPE",
        "{\"service\":{\"usage\":{\"hours\":[]}}} | /service/usage/hours WRONG_TYPE",
      })
  void namesWhatHasNoFormOfAnOrder(String body, String fault) {
    assertThat(faults(body)).extracting(String::strip).containsExactly(fault);
  }

  @Test
  void passesOverWhatItOnlyTold() {
    var body = "{\"paid\":\"88.00\",\"refunded\":\"0.00\",\"tenders\":[{\"id\":\"A-1/1\"}]}";

    assertThat(entry(body).tenders()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"currency\":\"CNY\",\"currency\":\"USD\"}", "{} {}", "{'a':1}", "NaN"})
  void refusesWhatIsNoJson(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("json-unreadable");
  }

  private OrderEntry entry(String body) {
    return ((Bodies.Entry<OrderEntry>) read(body)).entry();
  }

  private List<String> faults(String body) {
    return ((Bodies.Unlike<OrderEntry>) read(body))
        .faults().stream().map(fault -> fault.path() + " " + fault.reason()).toList();
  }

  private Bodies.Read<OrderEntry> read(String body) {
    return bodies.read(body.getBytes(StandardCharsets.UTF_8), OrderEntry.class);
  }
}
