package dev.refunddesk.pack;

import static java.util.Comparator.comparing;

import dev.refunddesk.kernel.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What platforms publish about their refunds, version by version. */
public class Packs {

  private static final Comparator<Pack> BY_FORCE =
      comparing((Pack pack) -> pack.policy().effectiveOn()).thenComparingInt(Pack::version);

  private final List<Pack> all;

  Packs(List<Pack> shipped) {
    this.all = shipped.stream().sorted(comparing(Pack::id).thenComparing(BY_FORCE)).toList();
  }

  /** What is in force at a moment, in the order of the ids. */
  public List<Pack> list(Instant at) {
    return ids().stream().flatMap(id -> find(id, at).stream()).toList();
  }

  /** The ids of all packs, in their order. */
  public List<String> ids() {
    return all.stream().map(Pack::id).distinct().toList();
  }

  /** The version of a pack in force at a moment. */
  public Optional<Pack> find(String id, Instant at) {
    return all.stream().filter(pack -> pack.id().equals(id) && pack.isInForce(at)).max(BY_FORCE);
  }

  /** The version in force at a moment; an id nobody knows is refused with those there are. */
  public Pack get(String id, Instant at) {
    return find(id, at).orElseThrow(() -> unknown(id));
  }

  /** A version as it was shipped. */
  public Pack get(String id, int version) {
    return history(id).stream()
        .filter(pack -> pack.version() == version)
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /** All versions of a pack, the newest first; none if there is no such pack. */
  public List<Pack> history(String id) {
    return all.stream().filter(pack -> pack.id().equals(id)).sorted(BY_FORCE.reversed()).toList();
  }

  /**
   * The pack that speaks of a product at a moment: one that names the currency goes before one that
   * names none. The same question has the same answer in years to come.
   */
  public Optional<Pack> find(String platform, String productKind, Currency currency, Instant at) {
    var speaking =
        list(at).stream().filter(pack -> pack.scope().speaksOf(platform, productKind)).toList();
    return speaking.stream()
        .filter(pack -> pack.scope().names(currency))
        .findFirst()
        .or(() ->
            speaking.stream().filter(pack -> pack.scope().currencies().isEmpty()).findFirst());
  }

  private Refusal unknown(String id) {
    return new Refusal(PackProblem.UNKNOWN, id, String.join(", ", ids()));
  }
}
