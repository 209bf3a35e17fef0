package dev.refunddesk.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, found by the key of the last row and never by counting.
 *
 * @param next the key to ask on with; absent at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

  /**
   * Cuts what a query for {@code size + 1} rows brought: the extra row only tells there is more.
   */
  public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> key) {
    return rows.size() > size
        ? new Slice<>(rows.subList(0, size), key.apply(rows.get(size - 1)))
        : new Slice<>(rows, null);
  }
}
