package dev.refunddesk.payout.work;

import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.ledger.Ledger;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Charges;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.Outcome.Settled;
import dev.refunddesk.platform.Outbox;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two transactions around the call of a channel: before it and after it. */
@Component
class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final JobStore store;
  private final Charges charges;
  private final Ledger ledger;
  private final Outbox outbox;
  private final InstantSource clock;
  private final CrashPoints crashPoints;

  Jobs(
      JobStore store,
      Charges charges,
      Ledger ledger,
      Outbox outbox,
      InstantSource clock,
      CrashPoints crashPoints) {
    this.store = store;
    this.charges = charges;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.crashPoints = crashPoints;
  }

  /**
   * Takes up what is due of a channel; what nobody has heard of is marked as sent.
   *
   * @param maySend whether anything may be sent; asking always may
   */
  @Transactional
  public List<Job> takeUp(ChannelKind channel, boolean maySend, int count) {
    var now = clock.instant();
    var jobs = store.takeUp(channel, maySend, now, count);
    if (!jobs.isEmpty()) {
      crashPoints.pass(CrashPoint.P2);
    }
    jobs.stream().filter(Job::isNew).forEach(job -> outbox.publish(Result.sent(now).news(job)));
    return jobs;
  }

  /**
   * Writes down what the channel said, with all that follows from it.
   *
   * <p>Does nothing if the payout was taken up again since: whoever did will ask for himself.
   */
  @Transactional
  public void record(Job job, Outcome outcome) {
    if (!store.isStillOurs(job)) {
      LOG.warn("an answer for {} came too late to count: {}", job.reference(), outcome);
      return;
    }
    var result = Result.of(job, outcome, clock.instant());
    store.record(job, result);
    if (outcome instanceof Settled(_, var at)) {
      charges.settle(job.tender(), job.amount());
      ledger.post(job.transfer().settlement(at));
    }
    if (result.status() != job.sent()) {
      outbox.publish(result.news(job));
    }
    crashPoints.pass(CrashPoint.P7);
  }
}
