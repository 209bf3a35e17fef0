package dev.refunddesk.payout;

import com.zaxxer.hikari.HikariDataSource;
import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A process of its own that makes one refund and dies at the crash point it is given. */
final class PayoutProcess {

  static final int KILLED = 137;

  private static final int SECONDS = 60;

  private PayoutProcess() {}

  /**
   * Arguments: address, user and password of the database, channel, ticket, crash point, and how
   * often it is passed alive.
   */
  static void main(String[] args) throws InterruptedException {
    var channel = ChannelKind.valueOf(args[3]);
    var crash = dyingAt(CrashPoint.valueOf(args[5]), Integer.parseInt(args[6]));
    try (var database = database(args);
        var setting = PayoutSetting.alive(database, crash, NewsBoard.class)) {
      var refund = RefundOfOnePart.by(channel, args[4], setting);
      refund.approve();
      if (channel.isBatched()) {
        refund.batch();
        await(refund::isAccepted);
        refund.report();
      }
      await(refund::isArrived);
      await(refund::isKnown);
    }
  }

  private static HikariDataSource database(String[] args) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(args[0]);
    pool.setUsername(args[1]);
    pool.setPassword(args[2]);
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(1);
    return pool;
  }

  private static CrashPoints dyingAt(CrashPoint fatal, int alive) {
    var passed = new AtomicInteger();
    return point -> {
      if (point == fatal && passed.getAndIncrement() == alive) {
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    var never = new CountDownLatch(1);
    for (int i = 0; i < SECONDS * 20 && !done.getAsBoolean(); i++) {
      var _ = never.await(50, TimeUnit.MILLISECONDS);
    }
  }
}
