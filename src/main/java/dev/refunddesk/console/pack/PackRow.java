package dev.refunddesk.console.pack;

import dev.refunddesk.pack.Pack;
import dev.refunddesk.policy.Policy.Clause;
import dev.refunddesk.policy.Policy.Confidence;

/**
 * A pack in the list of all.
 *
 * @param clauses how many sentences it has
 * @param unverified how many of them nobody has verified
 */
public record PackRow(Pack pack, long clauses, long unverified) {

  static PackRow of(Pack pack) {
    var clauses = pack.policy().clauses();
    return new PackRow(
        pack, clauses.size(), clauses.stream().filter(PackRow::isUnverified).count());
  }

  /** Whether nobody has verified a sentence. */
  public static boolean isUnverified(Clause clause) {
    return clause.source() == null || clause.source().confidence() == Confidence.UNVERIFIED;
  }

  public String path() {
    return "/admin/packs/" + pack.id();
  }
}
