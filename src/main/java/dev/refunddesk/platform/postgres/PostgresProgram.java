package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of PostgreSQL's programs with its arguments, ready to be run. */
record PostgresProgram(List<String> command) {

  /**
   * PostgreSQL refuses to be root. In a user namespace of its own it is nobody, yet the files stay
   * those of root; so a desk that is root needs no second user and no change of owner.
   */
  private static final List<String> NOT_AS_ROOT = List.of("unshare", "-U");

  static PostgresProgram of(Path program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(NOT_AS_ROOT);
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return new PostgresProgram(List.copyOf(command));
  }

  /** Runs it to its end and returns what it printed; refuses any other end than success. */
  String run(String input) throws IOException {
    var process = builder().redirectErrorStream(true).start();
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var exit = process.onExit().join().exitValue();
    if (exit != 0) {
      throw new DatabaseUnavailable(
          "PostgreSQL's " + command + " ended with " + exit + ": " + explained(output));
    }
    return output;
  }

  /** A process builder free of what the caller's surroundings would tell PostgreSQL. */
  ProcessBuilder builder() {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** What was printed, and what to do about it if it is that root may not become nobody. */
  static String explained(String output) {
    return output.contains("unshare:")
        ? output.strip()
            + " (PostgreSQL cannot run as root, and this machine forbids 'unshare -U', by which the"
            + " desk avoids it: run the desk as an ordinary user, or set REFUNDDESK_DATABASE_URL)"
        : output.strip();
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }
}
