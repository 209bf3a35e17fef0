package dev.refunddesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.IdSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RF260318-7K3QX",
        "rf260318-7k3qx",
        "RF2603187K3QX",
        " RF260318-7K3QX ",
        "ＲＦ２６０３１８－７Ｋ３ＱＸ"
      })
  void isReadHoweverItIsTyped(String typed) {
    assertThat(TicketNumber.read(typed)).contains(new TicketNumber("RF260318-7K3QX"));
  }

  @Test
  void everySingleWrongCharacterIsNoticed() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int round = 0; round < 2_000; round++) {
      var number = TicketNumber.draw(LocalDate.of(2026, 3, 18), new Seeded(random)).value();
      var place = random.nextInt(9, number.length());
      var wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32));

      var typed = number.substring(0, place) + wrong + number.substring(place + 1);

      assertThat(TicketNumber.read(typed).isPresent()).isEqualTo(typed.equals(number));
    }
  }

  private record Seeded(RandomGenerator random) implements IdSource {

    @Override
    public UUID next() {
      return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public int number(int bound) {
      return random.nextInt(bound);
    }

    @Override
    public String secret() {
      return Long.toHexString(random.nextLong());
    }
  }
}
