package dev.refunddesk.kernel;

import java.util.List;

/** An understood request that cannot be done, and why; never a bug. */
public final class Refusal extends RuntimeException {

  private final transient ProblemType type;
  private final transient List<Object> details;

  /**
   * @param details the offending values, in the order the message of the problem names them
   */
  public Refusal(ProblemType type, Object... details) {
    super(type.slug() + " " + List.of(details));
    this.type = type;
    this.details = List.of(details);
  }

  public ProblemType type() {
    return type;
  }

  public List<Object> details() {
    return details;
  }
}
