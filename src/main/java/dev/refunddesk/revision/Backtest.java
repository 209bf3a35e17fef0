package dev.refunddesk.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a draft over past cases.
 *
 * @param comparedWith the version in force when it began, which the draft is held against; absent
 *     if there was none
 * @param digest the content of the draft that was run
 * @param from the first moment of the period, in which the cases were opened
 * @param until not included
 * @param total how many cases the period had when it began
 * @param failed how many cases could not be reckoned
 */
public record Backtest(
    UUID id,
    String platform,
    State state,
    @Nullable Integer comparedWith,
    String digest,
    Instant from,
    Instant until,
    long total,
    long done,
    long changed,
    long failed,
    String begunBy,
    Instant begunAt,
    @Nullable Instant finishedAt) {

  /** The name for people is the message {@code policies.backtest.state.<NAME>}. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    STOPPED
  }

  public boolean isOver() {
    return state == State.DONE || state == State.STOPPED;
  }

  /** How far it is, in whole percent. */
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
  }

  /** How long it took; absent while it goes on. */
  public @Nullable Duration took() {
    return finishedAt == null ? null : Duration.between(begunAt, finishedAt);
  }
}
