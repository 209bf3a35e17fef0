package dev.refunddesk.kernel;

/** Told of each crash point that is passed; a test may stop the process there. */
@FunctionalInterface
public interface CrashPoints {

  /** Returns, unless the process was asked to die at this point. */
  void pass(CrashPoint point);
}
