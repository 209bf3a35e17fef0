package dev.refunddesk.console.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of the decision panel bring.
 *
 * @param version the version of the ticket the person saw
 * @param amount a plain decimal, such as {@code 1046.41}
 * @param clause the clause a refusal rests on
 * @param text what the customer reads
 * @param internal what only staff read
 * @param second whether a second person is to agree, whatever the limit
 * @param until when the ticket comes back into the queue, in the shop's zone
 */
public record DecisionForm(
    @Nullable Long version,
    @Nullable String amount,
    @Nullable String clause,
    @Nullable String text,
    @Nullable String internal,
    @Nullable Boolean second,
    @Nullable String until) {

  static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null, null);

  /** A form with an amount filled in; absent for none. */
  static DecisionForm granting(@Nullable String amount) {
    return new DecisionForm(null, amount, null, null, null, null, null);
  }

  /** What the customer reads, possibly nothing. */
  public String words() {
    return Objects.requireNonNullElse(text, "").strip();
  }

  /** What only staff read; absent if nothing. */
  public @Nullable String note() {
    return internal == null || internal.isBlank() ? null : internal.strip();
  }

  boolean isForTwo() {
    return Boolean.TRUE.equals(second);
  }

  long seen() {
    return version == null ? 0 : version;
  }
}
