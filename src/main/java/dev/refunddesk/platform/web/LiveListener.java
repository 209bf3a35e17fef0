package dev.refunddesk.platform.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears on one connection what any node tells, and passes it to the pages of this one. */
@Component
class LiveListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
  private static final Duration PING = Duration.ofSeconds(15);
  private static final Duration REST = Duration.ofSeconds(2);

  private final DataSource source;
  private final LiveFeed feed;
  private volatile @Nullable Thread thread;

  LiveListener(DataSource source, LiveFeed feed) {
    this.source = source;
    this.feed = feed;
  }

  private void run() {
    while (isCurrent()) {
      try (var connection = source.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        if (isCurrent()) {
          LOG.warn("live news pause: {}", e.getMessage());
          LockSupport.parkNanos(REST.toNanos());
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen refunddesk_live");
    }
    var postgres = connection.unwrap(PGConnection.class);
    while (isCurrent()) {
      for (var news : postgres.getNotifications((int) PING.toMillis())) {
        feed.tell(news.getParameter());
      }
      feed.ping();
    }
  }

  /** A thread that was stopped may still be waiting when the next one has begun. */
  private boolean isCurrent() {
    return Thread.currentThread().equals(thread);
  }

  @Override
  public void start() {
    var listening = Thread.ofPlatform().name("live").daemon().unstarted(this::run);
    thread = listening;
    listening.start();
  }

  @Override
  public void stop() {
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
