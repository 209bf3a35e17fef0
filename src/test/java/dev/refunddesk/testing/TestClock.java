package dev.refunddesk.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of a test: goes on by itself and can be put forward. */
@Component
@Primary
public class TestClock implements InstantSource {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  /** Lets so much time pass at once. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }
}
