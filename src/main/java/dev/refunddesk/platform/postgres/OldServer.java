package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an earlier desk left behind: its server may still run, or only its pid file remain. */
record OldServer(PostgresFolder folder, PostgresSoftware software) {

  /** A number that no system gives to a process. */
  private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

  /** Stops the old server if it is one, and never touches a process that is not. */
  void clear() throws IOException {
    var pidFile = folder.cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var lines = new ArrayList<>(Files.readAllLines(pidFile));
    var process = lines.isEmpty() ? null : ProcessHandle.of(pid(lines)).orElse(null);
    if (process == null) {
      return;
    }
    if (serves(process, folder.cluster())) {
      stop(process, pidFile, lines);
    } else {
      disown(pidFile, lines);
    }
  }

  /** Whether the process is a PostgreSQL server on that data directory. */
  static boolean serves(ProcessHandle process, Path cluster) {
    var arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
    var command = process.info().command().map(Path::of).orElse(Path.of(""));
    return command.endsWith("postgres") && arguments.contains(cluster.toString());
  }

  /**
   * The pid is another process's by now, and PostgreSQL would refuse to start for its sake. The
   * rest of the file stays: by it PostgreSQL sees whether a child of the old server still writes.
   */
  private static void disown(Path pidFile, List<String> lines) throws IOException {
    lines.set(0, NO_PROCESS);
    Files.write(pidFile, lines);
  }

  /** A server that was being killed just then leaves its file behind, and pg_ctl says so. */
  private void stop(ProcessHandle process, Path pidFile, List<String> lines) throws IOException {
    try {
      stop();
    } catch (DatabaseUnavailable unfinished) {
      if (serves(process, folder.cluster())) {
        throw unfinished;
      }
      disown(pidFile, lines);
    }
  }

  private void stop() throws IOException {
    PostgresProgram.of(
            software.program("pg_ctl"),
            "--pgdata=" + folder.cluster(),
            "--mode=fast",
            "--wait",
            "--silent",
            "stop")
        .run("");
  }

  private static long pid(List<String> lines) {
    var number = lines.getFirst().strip();
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : Integer.MAX_VALUE;
  }
}
