package dev.refunddesk.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where a test puts it. */
public final class TestClock implements InstantSource {

  /** Wednesday 2026-03-18, 14:30 in Shanghai: when the worked example happens. */
  public static final Instant EXAMPLE = Instant.parse("2026-03-18T06:30:00Z");

  private volatile Instant now = EXAMPLE;

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant moment) {
    now = moment;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
