package dev.refunddesk.console.review;

import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.CalcView;
import dev.refunddesk.kit.Tone;
import dev.refunddesk.pack.Pack;
import dev.refunddesk.policy.Policy.Clause;
import dev.refunddesk.policy.Policy.Confidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform owes the shop, beside what the shop owes the customer; for staff only.
 *
 * @param pack the rules it was reckoned by; absent if none speak of the product
 * @param owed what the shop owes the customer; absent while that is unknown
 * @param due what the platform owes the shop; absent while that is unknown
 * @param margin what stays with the shop, negative if it pays in; absent while one is unknown
 * @param at the moment both were reckoned for
 * @param now what the platform would give if asked now; absent if that is the same
 * @param open the conditions that fail or that nobody can tell
 * @param clauses those it rests on, and those nobody has verified
 */
public record UpstreamView(
    State state,
    @Nullable Pack pack,
    @Nullable Money owed,
    @Nullable Money due,
    @Nullable Money margin,
    Instant at,
    @Nullable Money now,
    List<Finding> open,
    @Nullable CalcView calc,
    List<Clause> clauses) {

  public UpstreamView {
    open = List.copyOf(open);
    clauses = List.copyOf(clauses);
  }

  /** In how far money comes back; the words are the message {@code review.upstream.<NAME>}. */
  public enum State {
    GIVES(Tone.SUCCESS),
    /** Once something is put right. */
    ON_CONDITION(Tone.WARNING),
    NOTHING(Tone.DANGER),
    /** A fact is missing. */
    UNKNOWN(Tone.WARNING),
    /** No pack speaks of the product. */
    SILENT(Tone.NEUTRAL),
    /** Nobody stands behind the shop's own brand. */
    OWN(Tone.NEUTRAL);

    private final Tone tone;

    State(Tone tone) {
      this.tone = tone;
    }

    public Tone tone() {
      return tone;
    }
  }

  /** Where the rules can be read in words. */
  public String path() {
    return pack == null ? "/admin/packs" : path(pack);
  }

  static String path(Pack pack) {
    return "/admin/packs/" + pack.id() + "/versions/" + pack.version();
  }

  /** Whether something it rests on is not verified. */
  public boolean isDoubtful() {
    return clauses.stream()
        .map(Clause::source)
        .anyMatch(source -> source != null && source.confidence() == Confidence.UNVERIFIED);
  }

  /** The key of the words that say who gains or pays. */
  public String marginKey() {
    if (margin == null) {
      return "review.upstream.margin.unknown";
    }
    return margin.isNegative()
        ? "review.upstream.margin.loss"
        : margin.isZero() ? "review.upstream.margin.even" : "review.upstream.margin.ours";
  }
}
