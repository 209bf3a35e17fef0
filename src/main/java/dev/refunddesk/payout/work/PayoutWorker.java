package dev.refunddesk.payout.work;

import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.payout.Channel;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.platform.postgres.Durability;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries to a channel what is due: written down before the call, asked about after a crash, never
 * sent anew what may have been heard.
 */
@Component
class PayoutWorker {

  /** How many payouts a channel is given at once. */
  static final int BATCH = 16;

  private static final Logger LOG = LoggerFactory.getLogger(PayoutWorker.class);

  private final Jobs jobs;
  private final Durability durability;
  private final InstantSource clock;
  private final CrashPoints crashPoints;

  PayoutWorker(Jobs jobs, Durability durability, InstantSource clock, CrashPoints crashPoints) {
    this.jobs = jobs;
    this.durability = durability;
    this.clock = clock;
    this.crashPoints = crashPoints;
  }

  /**
   * Works through one batch; tells how many payouts it had.
   *
   * @param threads what runs each payout
   */
  int work(Channel channel, Executor threads) {
    var due = jobs.takeUp(channel.kind(), durability.payoutsAllowed(), BATCH);
    if (!due.isEmpty()) {
      crashPoints.pass(CrashPoint.P3);
      due.forEach(job -> threads.execute(() -> carry(channel, job)));
    }
    return due.size();
  }

  private void carry(Channel channel, Job job) {
    try {
      if (clock.instant().isBefore(job.dueAt())) {
        crashPoints.pass(CrashPoint.P4);
        var outcome = call(channel, job);
        crashPoints.pass(CrashPoint.P6);
        jobs.record(job, outcome);
        crashPoints.pass(CrashPoint.P8);
      }
    } catch (RuntimeException e) {
      LOG.error("payout {} stays as it is until it is asked about again", job.reference(), e);
    }
  }

  private static Outcome call(Channel channel, Job job) {
    try {
      return job.isNew() ? channel.send(job.transfer()) : channel.query(job.transfer());
    } catch (RuntimeException e) {
      return new Outcome.Unknown(e.toString());
    }
  }
}
