package dev.refunddesk.portal.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often one network may ask without signing in, counted in memory: nothing is guarded here but
 * the time of this node.
 */
@Component
class Allowance {

  static final int MOST = 60;
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** More networks than that within the window, and the one longest silent is forgotten. */
  private static final int NETWORKS = 10_000;

  private final InstantSource clock;

  private final Map<String, Deque<Instant>> asked =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > NETWORKS;
        }
      };

  Allowance(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts one more question; when to come back if there were too many. */
  synchronized Optional<Instant> take(String network) {
    var now = clock.instant();
    var times = asked.computeIfAbsent(network, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(WINDOW))) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      return Optional.of(times.getFirst().plus(WINDOW));
    }
    times.addLast(now);
    return Optional.empty();
  }
}
