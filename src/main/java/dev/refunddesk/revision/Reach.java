package dev.refunddesk.revision;

import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules of a policy can never decide, because those before them take every case they would
 * take, or because their own conditions contradict each other.
 *
 * <p>All cases that the conditions can tell apart are tried out; see {@link Axis}. Where they are
 * too many, rules before are held against a rule one at a time.
 */
final class Reach {

  private static final int MOST_CASES = 50_000;
  private static final Condition PLAN_KEPT = new Condition.PlanKept();

  private Reach() {}

  /**
   * A rule that can never decide.
   *
   * @param rule its place, from 0
   * @param behind the places of the rules that take its cases; none if it contradicts itself
   */
  record Unreachable(int rule, List<Integer> behind) {}

  static List<Unreachable> of(List<Rule> rules) {
    var found = new ArrayList<Unreachable>();
    for (var i = 0; i < rules.size(); i++) {
      var before = rules.subList(0, i);
      if (!isBehindOne(before, rules.get(i), found)
          && size(rules.subList(0, i + 1)) <= MOST_CASES) {
        all(before, rules.get(i), found);
      }
    }
    return found;
  }

  private static void all(List<Rule> before, Rule rule, List<Unreachable> found) {
    var takers = new TreeSet<Integer>();
    if (!isReached(before, rule, takers)) {
      found.add(new Unreachable(before.size(), List.copyOf(takers)));
    }
  }

  /** Whether one rule before takes all its cases, or its own conditions contradict each other. */
  private static boolean isBehindOne(List<Rule> before, Rule rule, List<Unreachable> found) {
    for (var i = -1; i < before.size(); i++) {
      var other = i < 0 ? List.<Rule>of() : List.of(before.get(i));
      var both = new ArrayList<>(other);
      both.add(rule);
      if (size(both) <= MOST_CASES && !isReached(other, rule, new TreeSet<>())) {
        found.add(new Unreachable(before.size(), i < 0 ? List.of() : List.of(i)));
        return true;
      }
    }
    return false;
  }

  /** Whether some case falls under the rule and under none before it. */
  private static boolean isReached(List<Rule> before, Rule rule, Set<Integer> takers) {
    var rules = new ArrayList<>(before);
    rules.add(rule);
    for (var each : cases(samples(rules))) {
      if (holds(rule, each)) {
        var taker = first(before, each);
        if (taker < 0) {
          return true;
        }
        takers.add(taker);
      }
    }
    return false;
  }

  private static int first(List<Rule> rules, Map<Object, Object> given) {
    for (var i = 0; i < rules.size(); i++) {
      if (holds(rules.get(i), given)) {
        return i;
      }
    }
    return -1;
  }

  /** A rule that does not ask for a kept plan is about the end of a service. */
  private static boolean holds(Rule rule, Map<Object, Object> given) {
    var isPlanKept = Boolean.TRUE.equals(given.get(PLAN_KEPT));
    if (isPlanKept && !rule.when().contains(PLAN_KEPT)) {
      return false;
    }
    for (var condition : rule.when()) {
      var axis = Axis.of(condition);
      var value = given.get(axis.name());
      if (value == null || !axis.holds().test(value)) {
        return false;
      }
    }
    return true;
  }

  private static long size(List<Rule> rules) {
    var size = 1L;
    for (var values : samples(rules).values()) {
      size = Math.min(size * values.size(), Integer.MAX_VALUE);
    }
    return size;
  }

  private static Map<Object, Set<Object>> samples(List<Rule> rules) {
    var samples = new LinkedHashMap<Object, Set<Object>>();
    for (var rule : rules) {
      for (Condition condition : rule.when()) {
        var axis = Axis.of(condition);
        samples.computeIfAbsent(axis.name(), _ -> new LinkedHashSet<>()).addAll(axis.samples());
      }
    }
    return samples;
  }

  private static List<Map<Object, Object>> cases(Map<Object, Set<Object>> samples) {
    var cases = new ArrayList<Map<Object, Object>>();
    cases.add(Map.of());
    for (var axis : samples.entrySet()) {
      var wider = new ArrayList<Map<Object, Object>>();
      for (var given : cases) {
        for (var value : axis.getValue()) {
          var more = new LinkedHashMap<>(given);
          more.put(axis.getKey(), value);
          wider.add(more);
        }
      }
      cases.clear();
      cases.addAll(wider);
    }
    return cases;
  }
}
