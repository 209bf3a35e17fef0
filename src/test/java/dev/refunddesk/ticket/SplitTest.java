package dev.refunddesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.ticket.Split.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void goesBackAsItWasPaid() {
    var split = Split.of(cny(1_046_41), List.of(way("a", 1_000_00), way("b", 88_00)));

    assertThat(split).isEqualTo(Map.of("a", cny(961_77), "b", cny(84_64)));
  }

  @Test
  void whatHasNoRoomOnOneWayGoesByTheOther() {
    var full = new Way("a", cny(1_000_00), cny(10_00));

    assertThat(Split.of(cny(50_00), List.of(full, way("b", 88_00))))
        .isEqualTo(Map.of("a", cny(10_00), "b", cny(40_00)));
  }

  @Test
  void refusesMoreThanAllWaysTogetherMayTake() {
    assertThatThrownBy(() -> Split.of(cny(88_01), List.of(way("b", 88_00))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("88.00");
  }

  @Test
  void neverGivesAWayMoreThanItsRoomAndAlwaysTheWhole() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    for (int round = 0; round < 5_000; round++) {
      var ways = new ArrayList<Way>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        var room = cny(random.nextLong(1, 100_000));
        ways.add(new Way("w" + i, cny(random.nextLong(0, 100_000)), room));
      }
      var room = ways.stream().map(Way::room).reduce(Money::plus).orElseThrow();
      var amount = cny(random.nextLong(1, room.minor() + 1));

      var split = Split.of(amount, ways);

      assertThat(split.values().stream().reduce(Money::plus)).contains(amount);
      ways.forEach(way ->
          assertThat(split.getOrDefault(way.tender(), cny(0))).isLessThanOrEqualTo(way.room()));
    }
  }

  private static Way way(String tender, long minor) {
    return new Way(tender, cny(minor), cny(minor));
  }

  private static Money cny(long minor) {
    return Money.of(minor, "CNY");
  }
}
