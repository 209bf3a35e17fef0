package dev.refunddesk.revision;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries back-tests on, on one thread of each node; what a stopped node left goes on elsewhere.
 */
@Component
public class BacktestWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BacktestWorker.class);
  private static final int PAUSE_SECONDS = 1;
  private static final int STOP_SECONDS = 15;

  private final Backtests backtests;
  private volatile @Nullable ScheduledExecutorService thread;

  BacktestWorker(Backtests backtests) {
    this.backtests = backtests;
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("backtest").daemon().factory());
    var _ = started.scheduleWithFixedDelay(this::work, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    thread = started;
  }

  private void work() {
    try {
      var more = true;
      while (more && isRunning()) {
        more = backtests.advance();
      }
    } catch (RuntimeException e) {
      LOG.warn("back-tests rest for a moment", e);
    }
  }

  /** Carries all runs to their end, in this thread; for tests. */
  public void drain() {
    boolean more;
    do {
      more = backtests.advance();
    } while (more);
  }

  /** Lets the batch under way come to its end. */
  @Override
  public void stop() {
    var running = thread;
    thread = null;
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
    return thread != null;
  }
}
