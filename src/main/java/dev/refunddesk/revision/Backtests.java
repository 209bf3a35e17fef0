package dev.refunddesk.revision;

import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.ticket.past.PastCase;
import dev.refunddesk.ticket.past.PastCases;
import dev.refunddesk.ticket.past.PastCases.Mark;
import dev.refunddesk.ticket.past.PastCases.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Back-tests: begun by people, carried on batch by batch by whichever node has time. */
@Component
public class Backtests {

  /** Cases in memory at once. */
  private static final int AT_ONCE = 4_000;

  private final BacktestStore store;
  private final Policies policies;
  private final PastCases past;
  private final Assessments assessments;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  Backtests(
      BacktestStore store,
      Policies policies,
      PastCases past,
      Assessments assessments,
      Outbox outbox,
      IdSource ids,
      InstantSource clock) {
    this.store = store;
    this.policies = policies;
    this.past = past;
    this.assessments = assessments;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins a run of a draft over the cases opened in a period; it is over at once where no policy
   * is in force yet, as there is nothing to compare with.
   */
  @Transactional
  public Backtest begin(PolicyDraft draft, Instant from, Instant until, Actor by) {
    var now = clock.instant();
    var inForce = policies.find(draft.platform(), now).map(Policy::version).orElse(null);
    var scope = new Scope(draft.platform(), from, until);
    var row =
        new BacktestStore.Row(
            ids.next(),
            draft.platform(),
            inForce == null ? Backtest.State.DONE : Backtest.State.WAITING,
            inForce,
            draft.digest(),
            policies.write(draft.policy()),
            from,
            until,
            inForce == null ? 0 : past.count(scope),
            0,
            0,
            0,
            from,
            "",
            Objects.requireNonNull(by.id(), "a back-test is somebody's wish"),
            by.name(),
            now,
            inForce == null ? now : null);
    store.add(row);
    return row.backtest();
  }

  public Backtest get(UUID id) {
    return row(id).backtest();
  }

  /** The latest runs of a platform, the newest first. */
  public List<Backtest> latest(String platform, int most) {
    return store.latest(platform, most).stream().map(BacktestStore.Row::backtest).toList();
  }

  /** The newest run to its end over a draft exactly as it stands. */
  public Optional<Backtest> passed(PolicyDraft draft) {
    return store.passed(draft.platform(), draft.digest()).map(BacktestStore.Row::backtest);
  }

  /** The draft as it was run. */
  public Policy tested(UUID id) {
    return policies.read(row(id).body());
  }

  /** Ends a run that is not wanted any more. */
  @Transactional
  public void stop(UUID id) {
    if (store.stop(id, clock.instant())) {
      outbox.publish(new BacktestAdvanced(id));
    }
  }

  /** Carries one run on by a batch of cases; tells whether there was one to carry on. */
  @Transactional
  boolean advance() {
    var due = store.takeUp();
    due.ifPresent(this::advance);
    return due.isPresent();
  }

  private void advance(BacktestStore.Row row) {
    var batch = past.after(row.mark(), row.scope(), AT_ONCE);
    var comparison =
        new Comparison(
            assessments.assessor(),
            policies.get(row.platform(), Objects.requireNonNull(row.comparedWith())),
            policies.read(row.body()));
    var compared = batch.parallelStream().map(comparison::compare).toList();
    var changes = compared.stream().map(Comparison.Compared::change).filter(Objects::nonNull);
    var found = changes.toList();
    store.record(row.id(), found);
    var failed = compared.stream().filter(Comparison.Compared::failed).count();
    store.advance(behind(row, batch, new Counts(found.size(), failed)));
    outbox.publish(new BacktestAdvanced(row.id()));
  }

  private record Counts(long changed, long failed) {}

  private BacktestStore.Row behind(BacktestStore.Row row, List<PastCase> batch, Counts counts) {
    var over = batch.size() < AT_ONCE;
    var mark = batch.isEmpty() ? row.mark() : mark(batch.getLast());
    return new BacktestStore.Row(
        row.id(),
        row.platform(),
        over ? Backtest.State.DONE : Backtest.State.RUNNING,
        row.comparedWith(),
        row.digest(),
        row.body(),
        row.fromAt(),
        row.untilAt(),
        row.total(),
        row.done() + batch.size(),
        row.changed() + counts.changed(),
        row.failed() + counts.failed(),
        mark.at(),
        mark.ticket(),
        row.begunById(),
        row.begunByName(),
        row.begunAt(),
        finished(over));
  }

  private @Nullable Instant finished(boolean over) {
    return over ? clock.instant() : null;
  }

  private static Mark mark(PastCase last) {
    return new Mark(last.openedAt(), last.ticket());
  }

  private BacktestStore.Row row(UUID id) {
    return store.find(id).orElseThrow(() -> new Refusal(RevisionProblem.BACKTEST_NOT_FOUND));
  }
}
