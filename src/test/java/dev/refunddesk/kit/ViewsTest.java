package dev.refunddesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit's values refuse what does not add up and say the rest as people read it. */
class ViewsTest {

  private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");

  @Test
  void refusesACalculationWhoseLinesDoNotSumToItsTotal() {
    var lines = List.of(CalcView.Line.of("年付", Samples.cny(115_800)));

    assertThatThrownBy(() -> new CalcView(lines, Samples.cny(115_801)))
        .hasMessageContaining("1158.01 CNY");
  }

  @Test
  void refusesASubtotalThatDoesNotRepeatTheSumSoFar() {
    var lines =
        List.of(
            CalcView.Line.of("年付", Samples.cny(115_800)),
            CalcView.Line.subtotal("实付金额", Samples.cny(115_700)));

    assertThatThrownBy(() -> new CalcView(lines, Samples.cny(115_700)))
        .hasMessageContaining("实付金额");
  }

  @Test
  void startsFromASubtotalThatComesFirst() {
    var lines =
        List.of(
            CalcView.Line.subtotal("实付金额", Samples.cny(108_800)),
            CalcView.Line.of("开通费不退", Samples.cny(-3_000)));

    assertThat(new CalcView(lines, Samples.cny(105_800)).total()).isEqualTo(Samples.cny(105_800));
  }

  @Test
  void refusesPartsThatDoNotSumToTheRefund() {
    var balance = new TendersView.Part(Icon.WALLET, "余额", null, null, Samples.cny(8_464));

    assertThatThrownBy(() -> new TendersView(List.of(balance), Samples.cny(8_465), null))
        .hasMessageContaining("84.64 CNY");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-18T16:00:01Z, FAR, 4:00",
    "2026-03-18T16:00:00Z, SOON, 4:00",
    "2026-03-18T12:42:59Z, SOON, 0:42",
    "2026-03-18T11:25:00Z, OVER, 0:35"
  })
  void tellsHowADeadlineStands(Instant due, DeadlineView.State state, String clock) {
    var deadline = DeadlineView.running(due, NOON);

    assertThat(deadline.state()).isEqualTo(state);
    assertThat(deadline.clock()).isEqualTo(clock);
  }

  @ParameterizedTest
  @CsvSource({"李明, 李", "小周, 周", "阿里, 里", "欧阳修, 欧", "Li Ming, LM", "emma, E", "'', ?"})
  void standsForAPersonInALetterOrTwo(String name, String letters) {
    assertThat(ThreadItem.initial(name)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({"1, 1 KB", "421888, 412 KB", "1048575, 1023 KB", "1900000, 1.8 MB"})
  void saysHowLargeAFileIs(long bytes, String size) {
    var file = new FileView("a.png", bytes, true, FileView.State.FINE, null, null);

    assertThat(file.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryStateForCustomersAndStaffInBothLanguages(StatusTag status) {
    for (var language : Language.values()) {
      var texts = Guests.texts(language);

      assertThat(texts.t(status.key(false))).isNotBlank();
      assertThat(texts.t(status.key(true))).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryVerdictInBothLanguages(VerdictTag verdict) {
    for (var language : Language.values()) {
      var texts = Guests.texts(language);

      assertThat(texts.t(verdict.key())).isNotBlank();
      assertThat(texts.t(verdict.key() + ".short")).isNotBlank();
    }
  }
}
