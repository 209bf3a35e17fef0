package dev.refunddesk.platform;

import java.io.PrintStream;
import java.util.List;

/** Something the command line of the desk can do: {@code bin/desk <name> …}. */
public interface Command {

  String name();

  /** Its arguments, a colon and what it does: in the list of commands, behind the name. */
  String summary();

  /**
   * Does it and tells on {@code out}.
   *
   * @return the exit status: 0 done, 1 refused or partly done, 2 wrongly called
   */
  int run(List<String> arguments, PrintStream out);
}
