package dev.refunddesk.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two answers to one request side by side, line by line. */
public record DiffView(List<Row> rows) {

  public DiffView {
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param before what was said; absent where it was not said
   * @param after what is said now; absent where it is not said any more
   * @param sum whether it is the amount itself
   */
  public record Row(
      String name, @Nullable String before, @Nullable String after, boolean differs, boolean sum) {}
}
