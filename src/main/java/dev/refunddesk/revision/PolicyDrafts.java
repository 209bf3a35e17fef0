package dev.refunddesk.revision;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of policies, at most one a platform, that several people may work on. */
@Component
public class PolicyDrafts {

  private final PolicyDraftStore store;
  private final Policies policies;
  private final InstantSource clock;
  private final ZoneId zone;

  PolicyDrafts(PolicyDraftStore store, Policies policies, InstantSource clock, ZoneId zone) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
    this.zone = zone;
  }

  public Optional<PolicyDraft> find(String platform) {
    return store.find(platform).map(this::draft);
  }

  public PolicyDraft get(String platform) {
    return find(platform).orElseThrow(() -> new Refusal(RevisionProblem.DRAFT_NOT_FOUND, platform));
  }

  /** All drafts there are, by the short names of their platforms. */
  public List<PolicyDraft> list() {
    return store.list().stream().map(this::draft).toList();
  }

  /** Begins a draft with the content of a policy; refuses while the platform has one. */
  @Transactional
  public PolicyDraft begin(Policy from, Actor by) {
    var history = policies.history(from.platform());
    var newest = history.isEmpty() ? 0 : history.getFirst().policy().version();
    var policy = Dating.of(from, newest + 1, LocalDate.ofInstant(clock.instant(), zone));
    var basedOn = Math.min(Math.max(from.version(), 0), newest);
    if (!store.add(row(policy, basedOn, 1, by))) {
      throw new Refusal(RevisionProblem.DRAFT_EXISTS, from.platform());
    }
    store.note(from.platform(), by);
    return get(from.platform());
  }

  /**
   * Writes a changed policy over the draft it was made from.
   *
   * @param version the draft's version that the change was made on
   */
  @Transactional
  public PolicyDraft change(Policy changed, long version, Actor by) {
    var before = get(changed.platform());
    if (before.version() != version
        || !store.change(row(changed, before.basedOn(), version + 1, by))) {
      throw new Refusal(RevisionProblem.DRAFT_STALE, before.changedBy().name());
    }
    store.note(changed.platform(), by);
    return get(changed.platform());
  }

  /** Throws a draft away; refuses if somebody changed it meanwhile. */
  @Transactional
  public void discard(String platform, long version) {
    var draft = get(platform);
    if (!store.remove(platform, version)) {
      throw new Refusal(RevisionProblem.DRAFT_STALE, draft.changedBy().name());
    }
  }

  /** The same for the same content, whatever its number is and from whichever day it holds. */
  public String digest(Policy policy) {
    var plain = policies.write(Dating.of(policy, 1, LocalDate.EPOCH));
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private PolicyDraft draft(PolicyDraftStore.Row row) {
    var policy = policies.read(row.body());
    return new PolicyDraft(
        policy,
        row.basedOn(),
        row.version(),
        digest(policy),
        store.editors(row.platform()),
        staff(row.changedById(), row.changedByName()),
        row.changedAt());
  }

  private PolicyDraftStore.Row row(Policy policy, int basedOn, long version, Actor by) {
    return new PolicyDraftStore.Row(
        policy.platform(),
        version,
        basedOn,
        policies.write(policy),
        Objects.requireNonNull(by.id(), "a draft is somebody's work"),
        by.name(),
        clock.instant());
  }

  static Actor staff(UUID id, String name) {
    return new Actor(Actor.Kind.STAFF, id, name);
  }
}
