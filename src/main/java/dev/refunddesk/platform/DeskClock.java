package dev.refunddesk.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the desk, in microseconds as the database keeps them.
 *
 * <p>A task may be run as of another moment: demo data comes about in the past, and a simulation
 * lives in its own time.
 */
public final class DeskClock implements InstantSource {

  private static final ScopedValue<Instant> AS_OF = ScopedValue.newInstance();

  private final InstantSource source;

  public DeskClock(InstantSource source) {
    this.source = source;
  }

  /** Runs the task with the clock standing at the moment given. */
  public static void at(Instant moment, Runnable task) {
    ScopedValue.where(AS_OF, moment).run(task);
  }

  @Override
  public Instant instant() {
    var now = AS_OF.isBound() ? AS_OF.get() : source.instant();
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
