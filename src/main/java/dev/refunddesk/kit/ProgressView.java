package dev.refunddesk.kit;

import java.util.List;
import java.util.Locale;

/**
 * How far something has come.
 *
 * @param summary the same in one sentence, for those who do not see the line
 */
public record ProgressView(List<Stage> stages, String summary) {

  public ProgressView {
    stages = List.copyOf(stages);
  }

  /** Where a stage stands; a road that ended early ends at {@link #ENDED}. */
  public enum State {
    DONE,
    NOW,
    LATER,
    ENDED;

    /** The class of the state in the stylesheet. */
    public String style() {
      return "is-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One stage.
   *
   * @param when in words: when it was, or is planned or promised
   */
  public record Stage(String name, State state, String when) {}
}
