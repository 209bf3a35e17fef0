package dev.refunddesk.payout.bank;

import java.util.Arrays;
import java.util.List;

/**
 * What came of a line of the bank's results; the words are {@code payout.verdict.<NAME>}, with the
 * line's detail in them.
 */
public enum ResultVerdict {
  /** Arrived: booked. */
  SETTLED(true),
  /** Refused by the bank: a person decides what next. */
  DECLINED(true),
  /** Still under way: nothing to book. */
  PENDING(true),
  /** Said before: nothing to book. */
  REPEATED(true),
  /** No line of this batch has the reference. */
  NOT_IN_BATCH(false),
  /** The file was not handed out with this line in it. */
  NOT_SENT(false),
  /** Another amount than was sent. */
  AMOUNT_DIFFERS(false),
  /** Says otherwise than before, or than another line of the same file. */
  CONTRADICTS(false),
  /** A status nobody agreed on. */
  STATUS_UNREADABLE(false),
  /** Arrived, they say, but by which number? */
  SERIAL_MISSING(false);

  private final boolean understood;

  ResultVerdict(boolean understood) {
    this.understood = understood;
  }

  /** Whether nobody needs to look at the line. */
  public boolean isUnderstood() {
    return understood;
  }

  /** Those that somebody must look at. */
  static List<ResultVerdict> open() {
    return Arrays.stream(values()).filter(verdict -> !verdict.understood).toList();
  }
}
