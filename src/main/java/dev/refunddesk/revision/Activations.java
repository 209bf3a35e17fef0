package dev.refunddesk.revision;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tested drafts versions, and tells what changed with each. */
@Component
public class Activations {

  private final PolicyDrafts drafts;
  private final Backtests backtests;
  private final Policies policies;
  private final InstantSource clock;
  private final JdbcClient db;

  Activations(
      PolicyDrafts drafts,
      Backtests backtests,
      Policies policies,
      InstantSource clock,
      JdbcClient db) {
    this.drafts = drafts;
    this.backtests = backtests;
    this.policies = policies;
    this.clock = clock;
    this.db = db;
  }

  /** What customers were told of a version, and who activated it. */
  public record Note(int version, LocalDate effectiveOn, Text text, Actor by, Instant at) {}

  private record Row(
      int version,
      LocalDate effectiveOn,
      String noteZh,
      String noteEn,
      UUID activatedById,
      String activatedByName,
      Instant activatedAt) {

    Note note() {
      var by = PolicyDrafts.staff(activatedById, activatedByName);
      return new Note(version, effectiveOn, new Text(noteZh, noteEn), by, activatedAt);
    }
  }

  /**
   * Makes a draft the next version; refuses one with flaws, one that no back-test ran over as it
   * stands, and whoever had a hand in it.
   */
  @Transactional
  public Policy activate(Activation wish, Actor by) {
    var draft = drafts.get(wish.platform());
    if (draft.version() != wish.draftVersion()) {
      throw new Refusal(RevisionProblem.DRAFT_STALE, draft.changedBy().name());
    }
    var flaws = policies.flaws(draft.policy()).size();
    if (flaws > 0) {
      throw new Refusal(RevisionProblem.FLAWED, flaws);
    }
    var test = backtests.passed(draft).orElseThrow(() -> new Refusal(RevisionProblem.UNTESTED));
    if (draft.isBy(by)) {
      throw new Refusal(RevisionProblem.OWN_WORK, by.name());
    }
    if (wish.note().zh().isBlank() || wish.note().en().isBlank()) {
      throw new Refusal(RevisionProblem.NOTE_MISSING);
    }
    var version = next(wish.platform());
    var policy =
        policies.save(Dating.of(draft.policy(), version, wish.effectiveOn()), draft.changedBy());
    note(policy, wish.note(), test.id(), by);
    drafts.discard(wish.platform(), draft.version());
    return policy;
  }

  private int next(String platform) {
    var history = policies.history(platform);
    return history.isEmpty() ? 1 : history.getFirst().policy().version() + 1;
  }

  private void note(Policy policy, Text note, UUID test, Actor by) {
    db.sql(
            """
            insert into revision.activation
              (platform, version, effective_on, note_zh, note_en, backtest_id,
               activated_by_id, activated_by_name, activated_at)
            values (:policy.platform, :policy.version, :policy.effectiveOn, :note.zh, :note.en,
              :test, :by.id, :by.name, :at)
            """)
        .param("policy", policy)
        .param("note", note)
        .param("test", test)
        .param("by", by)
        .param("at", clock.instant())
        .update();
  }

  /** What customers were told of the versions of a platform, the newest first. */
  public List<Note> notes(String platform) {
    return db
        .sql(
            """
            select version, effective_on, note_zh, note_en, activated_by_id,
              activated_by_name, activated_at
            from revision.activation
            where platform = :platform
            order by version desc
            """)
        .param("platform", platform)
        .query(RecordRow.of(Row.class))
        .list()
        .stream()
        .map(Row::note)
        .toList();
  }
}
