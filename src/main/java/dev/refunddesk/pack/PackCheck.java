package dev.refunddesk.pack;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.pack.Pack.Scope;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Finds everything that is wrong with the packs: what would be wrong with a policy, a clause
 * without its source, and two packs that speak of the same product.
 *
 * @param policy finds what is wrong with a policy
 */
record PackCheck(List<Pack> packs, Function<Policy, List<Refusal>> policy) {

  List<String> flaws() {
    var flaws = new ArrayList<String>();
    var versions = new HashSet<String>();
    for (var pack : packs) {
      var name = pack.id() + " v" + pack.version();
      if (!versions.add(name)) {
        flaws.add(name + ": there twice");
      }
      policy.apply(pack.policy()).forEach(flaw -> flaws.add(name + ": " + flaw.getMessage()));
      head(pack).forEach(flaw -> flaws.add(name + ": " + flaw));
      sources(pack.policy()).forEach(flaw -> flaws.add(name + ": " + flaw));
      rivals(pack).forEach(rival -> flaws.add(name + ": speaks of the same as " + rival.id()));
    }
    return flaws;
  }

  private static List<String> head(Pack pack) {
    var flaws = new ArrayList<String>();
    if (isBlank(pack.provider())) {
      flaws.add("the provider has no name in one of the languages");
    }
    if ((pack.scope().platform() == null) != pack.scope().productKinds().isEmpty()) {
      flaws.add("names a platform without products, or products without a platform");
    }
    return flaws;
  }

  private static boolean isBlank(Text text) {
    return text.zh().isBlank() || text.en().isBlank();
  }

  private static List<String> sources(Policy policy) {
    return policy.clauses().stream()
        .filter(clause -> clause.source() == null)
        .map(Clause::number)
        .map(number -> "clause " + number + " names no source")
        .toList();
  }

  /** Those whose orders are this one's too: neither could be chosen before the other. */
  private List<Pack> rivals(Pack pack) {
    return packs.stream()
        .filter(other -> !other.id().equals(pack.id()))
        .filter(other -> isRival(pack.scope(), other.scope()))
        .toList();
  }

  private static boolean isRival(Scope one, Scope other) {
    var platform = one.platform();
    return platform != null
        && platform.equals(other.platform())
        && !Collections.disjoint(one.productKinds(), other.productKinds())
        && isSameMoney(one.currencies(), other.currencies());
  }

  private static boolean isSameMoney(List<String> some, List<String> others) {
    return some.isEmpty() ? others.isEmpty() : !Collections.disjoint(some, others);
  }
}
