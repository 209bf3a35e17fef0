package dev.refunddesk.console.trial;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to try out.
 *
 * @param of the number of a ticket or an order; empty before anything was asked
 * @param at the moment to try, empty for the one of the case
 * @param left what is tried on the left: a version, or the draft
 */
public record SimulationForm(
    @Nullable String of, @Nullable String at, @Nullable String left, @Nullable String right) {

  public SimulationForm {
    of = Objects.requireNonNullElse(of, "").strip();
    at = Objects.requireNonNullElse(at, "").strip();
    left = Objects.requireNonNullElse(left, "");
    right = Objects.requireNonNullElse(right, "");
  }

  @Override
  public String of() {
    return Objects.requireNonNull(of);
  }

  @Override
  public String at() {
    return Objects.requireNonNull(at);
  }

  @Override
  public String left() {
    return Objects.requireNonNull(left);
  }

  @Override
  public String right() {
    return Objects.requireNonNull(right);
  }

  /** The same with something chosen on both sides. */
  SimulationForm or(String otherLeft, String otherRight) {
    return new SimulationForm(
        of, at, left().isEmpty() ? otherLeft : left, right().isEmpty() ? otherRight : right);
  }
}
