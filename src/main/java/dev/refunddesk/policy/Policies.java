package dev.refunddesk.policy;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the shop promises, platform by platform and version by version. */
@Component
public class Policies {

  private final PolicyStore store;
  private final InstantSource clock;
  private final ZoneId zone;

  Policies(PolicyStore store, InstantSource clock, ZoneId zone) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  /** A version, and who saved it when. */
  public record Version(Policy policy, Actor author, Instant savedAt) {}

  /** What holds for a platform at a moment. */
  public Optional<Policy> find(String platform, Instant at) {
    return store.current(platform, LocalDate.ofInstant(at, zone));
  }

  /** What holds for a platform at a moment; refuses a platform without a policy. */
  public Policy get(String platform, Instant at) {
    return find(platform, at).orElseThrow(() -> unknown(platform));
  }

  /**
   * The version that judges an order: the one in force when it was bought if that one says so, else
   * the one in force when the refund is asked for. An order older than all versions was bought
   * under the first. Versions never change and none is back-dated, so the answer stays the same.
   */
  public Policy judging(String platform, Instant boughtAt, Instant askedAt) {
    return store
        .promised(platform, LocalDate.ofInstant(boughtAt, zone), boughtAt)
        .filter(policy -> policy.judgedAt() == Policy.JudgedAt.PURCHASE)
        .orElseGet(() -> get(platform, askedAt));
  }

  /** A version as it was saved. */
  public Policy get(String platform, int version) {
    return store.find(platform, version).orElseThrow(() -> unknown(platform));
  }

  /** What holds at a moment for every platform, in the order of their short names. */
  public List<Policy> list(Instant at) {
    return store.current(LocalDate.ofInstant(at, zone));
  }

  /** All versions of a platform, those to come included, the newest first. */
  public List<Version> history(String platform) {
    return store.history(platform);
  }

  /** Everything that keeps a policy from being saved; nothing if it is sound. */
  public List<Refusal> flaws(Policy policy) {
    return PolicyCheck.flaws(policy);
  }

  /**
   * Saves a version that holds from its date on; what was promised before stays as it was.
   *
   * @param draft its number must follow the newest one, which shows that it was made from that
   */
  @Transactional
  public Policy save(Policy draft, Actor author) {
    for (var flaw : flaws(draft)) {
      throw flaw;
    }
    var today = LocalDate.ofInstant(clock.instant(), zone);
    if (draft.effectiveOn().isBefore(today)) {
      throw new Refusal(PolicyProblem.TOO_EARLY, draft.effectiveOn(), today);
    }
    var newest = store.newest(draft.platform());
    if (draft.version() != newest + 1 || !store.add(new Version(draft, author, clock.instant()))) {
      throw new Refusal(PolicyProblem.SUPERSEDED, draft.platform(), newest);
    }
    return draft;
  }

  /** A version as a file to keep or to hand on. */
  public String write(Policy policy) {
    return PolicyJson.file(policy);
  }

  /** A policy from such a file; refuses what is not one. */
  public Policy read(String json) {
    return PolicyJson.given(json);
  }

  private static Refusal unknown(String platform) {
    return new Refusal(PolicyProblem.NOT_FOUND, platform);
  }
}
