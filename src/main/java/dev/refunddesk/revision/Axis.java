package dev.refunddesk.revision;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.InstanceState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A fact that conditions ask for, with values on every side of what a condition draws a line at.
 *
 * <p>Conditions on one axis are seen to include or exclude each other. What is not taken apart here
 * is an axis of its own, so that a rule is never wrongly held to be unreachable.
 *
 * @param name the same for conditions that ask for the same fact
 * @param samples a value of each sort that the condition tells apart
 */
record Axis(Object name, List<Object> samples, Predicate<Object> holds) {

  private static final String OTHER = "";
  private static final BigDecimal HAIR = new BigDecimal("0.0000001");

  static Axis of(Condition condition) {
    return switch (condition) {
      case Condition.PaidWithin(var length, var window, var zone) ->
          atMost(List.of("paid", window, Optional.ofNullable(zone)), length);
      case Condition.RefundsAtMost quota -> atMost(quota.with(0), quota.atMost());
      case Condition.Explained(var characters) -> atLeast("explained", characters);
      case Condition.VolumeUsed(var share) ->
          new Axis(
              "volume",
              List.of(share, share.add(HAIR)),
              used -> isAtMost((BigDecimal) used, share));
      case Condition.BilledAs(var modes) -> among(modes, Arrays.asList(BillingMode.values()));
      case Condition.InstanceIs(var states) -> among(states, Arrays.asList(InstanceState.values()));
      case Condition.ProductIs(var kinds) -> {
        var all = new ArrayList<>(kinds);
        all.add(OTHER);
        yield new Axis("product", List.copyOf(all), kinds::contains);
      }
      default -> new Axis(condition, List.of(true, false), Boolean.TRUE::equals);
    };
  }

  private static Axis atMost(Object name, int most) {
    return new Axis(name, List.of(most, most + 1), value -> (Integer) value <= most);
  }

  private static boolean isAtMost(BigDecimal used, BigDecimal share) {
    return used.compareTo(share) <= 0;
  }

  private static Axis atLeast(Object name, int least) {
    return new Axis(name, List.of(least - 1, least), value -> (Integer) value >= least);
  }

  private static <E extends Enum<E>> Axis among(List<E> some, List<E> all) {
    return new Axis(all.getFirst().getDeclaringClass(), List.copyOf(all), some::contains);
  }
}
