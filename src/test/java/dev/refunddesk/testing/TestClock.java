package dev.refunddesk.testing;

import dev.refunddesk.platform.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of a test: goes on by itself, can be put forward, and stands where it is put. */
@Component
@Primary
public class TestClock implements InstantSource {

  /** Wednesday 2026-03-18, 14:30 in Shanghai: when the worked example happens. */
  public static final Instant EXAMPLE = Instant.parse("2026-03-18T06:30:00Z");

  private volatile Duration ahead = Duration.ZERO;
  private volatile @Nullable Instant standing;

  /** Demo data comes about in the past here too. */
  private final DeskClock asOf = new DeskClock(this::shown);

  @Override
  public Instant instant() {
    return asOf.instant();
  }

  private Instant shown() {
    var stopped = standing;
    var now = stopped == null ? InstantSource.system().instant() : stopped;
    return now.plus(ahead);
  }

  /** Lets so much time pass at once. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  /** Stops at a moment, from which only {@link #pass} moves it. */
  public void stand(Instant moment) {
    standing = moment;
    ahead = Duration.ZERO;
  }

  /** Goes with the real time again. */
  public void go() {
    standing = null;
    ahead = Duration.ZERO;
  }
}
