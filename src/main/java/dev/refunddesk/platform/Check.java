package dev.refunddesk.platform;

import java.util.List;

/** Something {@code bin/desk verify} looks through for what must never be. */
public interface Check {

  /** What it looks through, such as {@code ledger}. */
  String name();

  /** What is wrong, one sentence each; empty if nothing is. */
  List<String> findings();
}
