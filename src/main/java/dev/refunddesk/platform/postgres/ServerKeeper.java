package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server running: when it ends by itself, it is started again on the same port. */
final class ServerKeeper {

  private static final Logger log = LoggerFactory.getLogger(ServerKeeper.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final PostgresFolder folder;
  private final PostgresSoftware software;
  private final CountDownLatch closing = new CountDownLatch(1);
  private ServerProcess server;

  private ServerKeeper(PostgresFolder folder, PostgresSoftware software) throws IOException {
    this.folder = folder;
    this.software = software;
    this.server = ServerProcess.start(folder, software);
  }

  static ServerKeeper start(PostgresFolder folder, PostgresSoftware software) throws IOException {
    var keeper = new ServerKeeper(folder, software);
    Thread.ofPlatform().daemon().name("postgres").start(keeper::keep);
    return keeper;
  }

  /** Stops the server for good. */
  void stop() throws IOException {
    closing.countDown();
    synchronized (this) {
      server.stop();
    }
  }

  private void keep() {
    var pause = Duration.ZERO;
    while (!closesWithin(pause)) {
      try {
        current().logToTheEnd();
        startAgain();
        pause = PAUSE;
      } catch (IOException | DatabaseUnavailable failure) {
        log.error("PostgreSQL does not start again, the desk keeps trying", failure);
        pause = longer(pause);
      }
    }
  }

  private synchronized ServerProcess current() {
    return server;
  }

  private synchronized void startAgain() throws IOException {
    if (closing.getCount() == 0) {
      return;
    }
    log.error("PostgreSQL ended by itself; starting it again");
    server.abandon();
    new OldServer(folder, software).clear();
    server = ServerProcess.start(folder, software);
    log.info("PostgreSQL runs again");
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.isZero() ? PAUSE : pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private boolean closesWithin(Duration pause) {
    try {
      return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
