package dev.refunddesk.purchase.intake;

import dev.refunddesk.purchase.intake.Fault.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects every fault while a whole entry is read, so that none hides another. */
final class Findings {

  /** Longer than anything that is meant; what is longer is not even read. */
  private static final int LONGEST = 1_000;

  private final List<Fault> faults = new ArrayList<>();

  /**
   * Reads what must be there.
   *
   * @param meanwhile stands in for the value while the reading goes on with a fault noted
   */
  <T> T required(
      String path, @Nullable String text, Function<String, Parsed<T>> reader, T meanwhile) {
    if (isBlank(text)) {
      add(path, Reason.MISSING);
      return meanwhile;
    }
    var value = read(path, text, reader);
    return value == null ? meanwhile : value;
  }

  /** Reads what may be there. */
  <T> @Nullable T optional(String path, @Nullable String text, Function<String, Parsed<T>> reader) {
    return isBlank(text) ? null : read(path, text, reader);
  }

  void add(String path, Reason reason, Object... details) {
    faults.add(Fault.of(path, reason, details));
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || (text.length() <= LONGEST && Plain.of(text).isEmpty());
  }

  private <T> @Nullable T read(
      String path, @Nullable String text, Function<String, Parsed<T>> reader) {
    if (text == null || text.length() > LONGEST) {
      add(path, Reason.TOO_LONG, text == null ? "" : text, LONGEST);
      return null;
    }
    return switch (reader.apply(text)) {
      case Parsed.Fine<T>(var value) -> value;
      case Parsed.Wrong<T>(var reason, var details) -> {
        add(path, reason, details.toArray());
        yield null;
      }
    };
  }
}
