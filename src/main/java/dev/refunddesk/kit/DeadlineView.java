package dev.refunddesk.kit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much time is left until something is due, in calendar time, so that two of them compare.
 *
 * @param due absent where no time was promised
 * @param left until then; negative if it has passed, zero where no time was promised
 */
public record DeadlineView(State state, @Nullable Instant due, Duration left) {

  private static final Duration SOON = Duration.ofHours(4);

  /** How it stands. */
  public enum State {
    NONE(Tone.NEUTRAL, Icon.CLOCK),
    /** The clock stands still while the customer is asked. */
    PAUSED(Tone.NEUTRAL, Icon.PLAYER_PAUSE),
    FAR(Tone.NEUTRAL, Icon.CLOCK),
    SOON(Tone.WARNING, Icon.CLOCK),
    OVER(Tone.DANGER, Icon.ALERT_TRIANGLE);

    private final Tone tone;
    private final Icon icon;

    State(Tone tone, Icon icon) {
      this.tone = tone;
      this.icon = icon;
    }

    public Tone tone() {
      return tone;
    }

    public Icon icon() {
      return icon;
    }
  }

  /** A deadline that runs. */
  public static DeadlineView running(Instant due, Instant now) {
    var left = Duration.between(now, due);
    var state = left.isNegative() ? State.OVER : left.compareTo(SOON) <= 0 ? State.SOON : State.FAR;
    return new DeadlineView(state, due, left);
  }

  /** A deadline that waits for the customer; {@code due} is when the waiting ends. */
  public static DeadlineView paused(@Nullable Instant due, Instant now) {
    return new DeadlineView(
        State.PAUSED, due, due == null ? Duration.ZERO : Duration.between(now, due));
  }

  /** No time was promised. */
  public static DeadlineView none() {
    return new DeadlineView(State.NONE, null, Duration.ZERO);
  }

  /** Whether it is near enough to be shown by the time that is left. */
  public boolean isClock() {
    return state == State.SOON || state == State.OVER;
  }

  /** Hours and minutes without a sign: {@code 3:18}. */
  public String clock() {
    var minutes = left.abs().toMinutes();
    return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
  }
}
