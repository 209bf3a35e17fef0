package dev.refunddesk.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the server, tied to the life of the desk by a watching shell.
 *
 * <p>The shell starts the server, says so, and reads its input until the desk closes it or is gone,
 * however it went; then it stops the server. {@code pg_ctl} gives the server a session of its own,
 * so an interrupt from the keyboard reaches neither. The server and its children hold the shell's
 * output: its end tells that the last of them is gone.
 */
final class ServerProcess {

  private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

  private static final String STARTED = "refunddesk: started";
  private static final int LINES_KEPT = 20;

  private static final String WATCH =
      """
      trap '' INT TERM HUP
      "$@" --wait --timeout=600 --silent start </dev/null || exit 1
      echo '%s'
      exec >&- 2>&-
      cat >/dev/null
      exec "$@" --wait --timeout=600 --silent --mode=fast stop >/dev/null 2>&1
      """
          .formatted(STARTED);

  private final Process shell;
  private final BufferedReader output;

  private ServerProcess(Process shell) {
    this.shell = shell;
    this.output = shell.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts the server and returns when it accepts connections. */
  static ServerProcess start(PostgresFolder folder, PostgresSoftware software) throws IOException {
    var pgCtl = PostgresProgram.of(software.program("pg_ctl"), "--pgdata=" + folder.cluster());
    var command = new ArrayList<>(List.of("sh", "-c", WATCH, "refunddesk-postgres"));
    command.addAll(pgCtl.command());
    var builder = new PostgresProgram(command).builder().redirectErrorStream(true);
    var process = new ServerProcess(builder.directory(folder.root().toFile()).start());
    process.awaitStart();
    return process;
  }

  private void awaitStart() throws IOException {
    var last = new ArrayDeque<String>();
    for (var line = output.readLine(); !STARTED.equals(line); line = output.readLine()) {
      if (line == null) {
        throw new DatabaseUnavailable(
            "PostgreSQL did not start: " + PostgresProgram.explained(String.join("\n  ", last)));
      }
      log.debug(line);
      last.add(line);
      if (last.size() > LINES_KEPT) {
        last.remove();
      }
    }
  }

  /** Passes on what the server says, until it and all its children are gone. */
  void logToTheEnd() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("FATAL:") || line.startsWith("PANIC:")) {
        log.info("PostgreSQL: {}", line);
      } else {
        log.debug(line);
      }
    }
  }

  /**
   * Lets go of a server that is gone. The shell must not stop it: where nobody reaps orphans, as in
   * a container, the server's pid stays taken, and {@code pg_ctl} would wait for it in vain.
   */
  void abandon() throws IOException {
    shell.destroyForcibly();
    stop();
  }

  /** Stops the server, ending its connections, and returns when all is written. */
  void stop() throws IOException {
    shell.getOutputStream().close();
    shell.onExit().join();
  }
}
