package dev.refunddesk.purchase.intake;

import dev.refunddesk.purchase.intake.Fault.Reason;
import java.util.List;
import java.util.function.Function;

/** What came of reading one text: a value, or why it is none. */
sealed interface Parsed<T> {

  record Fine<T>(T value) implements Parsed<T> {}

  record Wrong<T>(Reason reason, List<Object> details) implements Parsed<T> {}

  static <T> Parsed<T> fine(T value) {
    return new Fine<>(value);
  }

  static <T> Parsed<T> wrong(Reason reason, Object... details) {
    return new Wrong<>(reason, List.of(details));
  }

  /** Reads on from a value that is fine. */
  default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
    return switch (this) {
      case Fine<T>(var value) -> next.apply(value);
      case Wrong<T>(var reason, var details) -> new Wrong<>(reason, details);
    };
  }
}
