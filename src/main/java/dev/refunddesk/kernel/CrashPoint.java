package dev.refunddesk.kernel;

/**
 * The named places on the way of a payout where the desk may die and nothing may be lost or
 * doubled.
 *
 * <p>Numbered as in the list of faults; whoever passes one says so to {@link CrashPoints}.
 */
public enum CrashPoint {
  /** Before the decision commits. */
  P0,
  /** After it, the payout's row written. */
  P1,
  /** The worker has taken the payout up. */
  P2,
  /** The request number is committed. */
  P3,
  /** Before the first byte is sent. */
  P4,
  /** Sent, no answer yet. */
  P5,
  /** The answer is read, nothing is stored. */
  P6,
  /** Inside the transaction that stores the result. */
  P7,
  /** The result is committed, nobody was told. */
  P8,
  /** The news is handed on, the customer was not told. */
  P9,
  /** A notice is applied, its sender has no answer. */
  P10,
  /** In the middle of a statement file. */
  P11
}
