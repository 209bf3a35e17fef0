package dev.refunddesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Money PAID = Money.of(1_088_00, "CNY");

  @Test
  void keepsAShareExactUntilItIsRounded() {
    var used = Money.of(1_058_00, "CNY").times(Ratio.of(4, 365), RoundingMode.HALF_UP);

    assertThat(used).isEqualTo(Money.of(11_59, "CNY"));
  }

  @Test
  void splitsARefundOverItsTendersWithoutLosingACent() {
    var parts =
        Money.of(1_046_41, "CNY").split(List.of(Money.of(1_000_00, "CNY"), Money.of(88_00, "CNY")));

    assertThat(parts).containsExactly(Money.of(961_77, "CNY"), Money.of(84_64, "CNY"));
  }

  @Test
  void partsSumToTheWholeWhateverTheWeights() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260318);
    for (int round = 0; round < 10_000; round++) {
      var whole = Money.of(random.nextLong(-1_000_000, 1_000_000_000), "CNY");
      var weights =
          IntStream.rangeClosed(0, random.nextInt(6))
              .mapToObj(_ -> Money.of(random.nextLong(1, 1_000_000_000), "CNY"))
              .toList();

      var sum = whole.split(weights).stream().reduce(Money::plus).orElseThrow();

      assertThat(sum).isEqualTo(whole);
    }
  }

  @Test
  void refusesToMixCurrencies() {
    assertThatThrownBy(() -> PAID.plus(Money.of(1, "USD")))
        .hasMessageContaining("1088.00 CNY and 0.01 USD");
  }

  @Test
  void overflowsLoudly() {
    assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "CNY").plus(PAID))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void knowsCurrenciesWithoutAndWithThreeDecimals() {
    assertThat(Money.of(500, "JPY")).hasToString("500 JPY");
    assertThat(Money.of(1_500, "KWD")).hasToString("1.500 KWD");
  }
}
