package dev.refunddesk.payout.work;

import dev.refunddesk.payout.Channel;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers: one for each channel on each node, so that a slow channel delays no other. */
@Component
public class PayoutWorkers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PayoutWorkers.class);
  private static final int PAUSE_SECONDS = 1;
  private static final int STOP_SECONDS = 15;

  private final List<Channel> channels;
  private final PayoutWorker worker;
  private volatile @Nullable ScheduledExecutorService threads;

  PayoutWorkers(List<Channel> channels, PayoutWorker worker) {
    this.channels = channels;
    this.worker = worker;
  }

  @Override
  public void start() {
    var started =
        Executors.newScheduledThreadPool(
            channels.size(), Thread.ofVirtual().name("payout-", 0).factory());
    for (var channel : channels) {
      var _ =
          started.scheduleWithFixedDelay(
              () -> workOff(channel), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
    threads = started;
  }

  private void workOff(Channel channel) {
    try {
      var done = PayoutWorker.BATCH;
      while (isRunning() && done == PayoutWorker.BATCH) {
        done = workBatch(channel);
      }
    } catch (RuntimeException e) {
      LOG.warn("payouts by {} rest for a moment", channel.kind(), e);
    }
  }

  private int workBatch(Channel channel) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return worker.work(channel, threads);
    }
  }

  /** Carries everything that is due, in this thread; for tests and for demo data. */
  public void drain() {
    for (var channel : channels) {
      var done = PayoutWorker.BATCH;
      while (done > 0) {
        done = worker.work(channel, Runnable::run);
      }
    }
  }

  /** Lets what is under way come to its end. */
  @Override
  public void stop() {
    var running = threads;
    threads = null;
    if (running == null) {
      return;
    }
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }
}
