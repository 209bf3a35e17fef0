package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an amount goes back over the ways an order was paid. */
final class Split {

  private Split() {}

  /**
   * One way of paying.
   *
   * @param weight its share of what goes back, in proportion to the others
   * @param room what may still go back by it
   */
  record Way(String tender, Money weight, Money room) {}

  /**
   * Splits in proportion to the weights; what has no room on one way goes by the others. Ways that
   * get nothing are left out.
   *
   * @throws Refusal {@code ticket-more-than-paid} if all ways together have too little room
   */
  static Map<String, Money> of(Money amount, List<Way> ways) {
    var room = ways.stream().map(Way::room).reduce(Money::plus).orElse(amount.minus(amount));
    if (amount.compareTo(room) > 0) {
      throw new Refusal(TicketProblem.MORE_THAN_PAID, room);
    }
    var given = new LinkedHashMap<String, Money>();
    var rest = amount;
    var open = new ArrayList<>(ways);
    while (rest.isPositive()) {
      var parts = rest.split(weights(open));
      rest = giveOut(parts, open, given);
      open.removeIf(way -> way.room().compareTo(given.getOrDefault(way.tender(), zero(way))) <= 0);
    }
    given.values().removeIf(Money::isZero);
    return given;
  }

  /** Gives each way its part as far as it has room; returns what is left. */
  private static Money giveOut(List<Money> parts, List<Way> ways, Map<String, Money> given) {
    var left = zero(ways.getFirst());
    for (int i = 0; i < ways.size(); i++) {
      var way = ways.get(i);
      var before = given.getOrDefault(way.tender(), zero(way));
      var fits = parts.get(i).min(way.room().minus(before));
      given.put(way.tender(), before.plus(fits));
      left = left.plus(parts.get(i).minus(fits));
    }
    return left;
  }

  /** The weights, or the room of each way when none of them has any weight. */
  private static List<Money> weights(List<Way> ways) {
    var weighted = ways.stream().anyMatch(way -> way.weight().isPositive());
    return ways.stream().map(weighted ? Way::weight : Way::room).toList();
  }

  private static Money zero(Way way) {
    return Money.zero(way.room().currency());
  }
}
