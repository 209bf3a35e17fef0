package dev.refunddesk.policy;

/**
 * The five answers a customer can get, the mildest first; the title for people is the message
 * {@code policy.verdict.<NAME>}.
 */
public enum Verdict {
  /** Refundable, approved by itself. */
  AUTO("V1"),
  /** Refundable after staff have looked. */
  REVIEW("V2"),
  /** Refundable once documents or an explanation are in. */
  DOCS("V3"),
  /** Something must be put right first. */
  FIX("V4"),
  /** Not covered; an exception can be asked for. */
  OUT("V5");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The short code that pages, API and mails share: V1 to V5. */
  public String code() {
    return code;
  }

  public Verdict stricter(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
