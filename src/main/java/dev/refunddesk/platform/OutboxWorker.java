package dev.refunddesk.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes events out of the outbox in batches, on one thread of each node. */
@Component
class OutboxWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final long POLL_SECONDS = 1;
  private static final int LATE_TRIES = 10;

  private final OutboxDelivery delivery;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread thread;

  OutboxWorker(OutboxDelivery delivery, InstantSource clock) {
    this.delivery = delivery;
    this.clock = clock;
  }

  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            news.release();
          }
        });
  }

  void drain() {
    boolean more;
    do {
      more = handOnBatch();
    } while (more);
  }

  /** Hands on a batch whole, or one by one when one of them fails; tells whether any was due. */
  private boolean handOnBatch() {
    try {
      return delivery.handOn(OutboxDelivery.BATCH) > 0;
    } catch (RuntimeException e) {
      return handOnSingly();
    }
  }

  private boolean handOnSingly() {
    var due = delivery.due();
    for (var id : due) {
      try {
        delivery.handOnOne(id);
      } catch (RuntimeException e) {
        var tries = delivery.putOff(id, clock.instant());
        LOG.atLevel(tries < LATE_TRIES ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.ERROR)
            .setCause(e)
            .log("event {} was not heard, try {}", id, tries);
      }
    }
    return !due.isEmpty();
  }

  private void run() {
    while (isCurrent()) {
      try {
        var _ = news.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
        news.drainPermits();
        drain();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("the outbox rests: {}", e.getMessage());
      }
    }
  }

  /**
   * A thread that begins before it is known as the worker's would take itself for a stopped one.
   */
  private boolean isCurrent() {
    return Thread.currentThread().equals(thread);
  }

  @Override
  public void start() {
    var working = Thread.ofPlatform().name("outbox").daemon().unstarted(this::run);
    thread = working;
    working.start();
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      join(running);
    }
  }

  private static void join(Thread running) {
    try {
      var _ = running.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** What is due, for a test that wants to see the queue. */
  List<Long> due() {
    return delivery.due();
  }
}
