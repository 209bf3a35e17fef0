import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged desk in a process of its own, started as people start it: by bin/run. */
final class Desk implements AutoCloseable {

  /** What all people of the demo shop sign in with. */
  static final String PASSWORD = "refund-desk-demo";

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final Path folder;
  private final int port;
  private final Process process;
  private final long nanosToFirstPage;

  private Desk(Path folder, int port, Process process, long nanosToFirstPage) {
    this.folder = folder;
    this.port = port;
    this.process = process;
    this.nanosToFirstPage = nanosToFirstPage;
  }

  /** Starts it and waits for the first page. */
  static Desk start(Path folder) throws IOException, InterruptedException {
    int port;
    try (var free = new java.net.ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder);
    var builder = new ProcessBuilder("bin/run");
    builder.environment().put("REFUNDDESK_PORT", Integer.toString(port));
    builder.environment().put("REFUNDDESK_DATA", folder.resolve("data").toString());
    var log = folder.resolve("desk.log").toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    var start = System.nanoTime();
    var process = builder.start();
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
        process.destroy();
        throw new IllegalStateException("the desk did not start; " + log + " tells why");
      }
      Thread.sleep(20);
    }
    return new Desk(folder, port, process, System.nanoTime() - start);
  }

  private static boolean answers(int port) {
    try (var web = new Web(port)) {
      return web.get(new Visitor(), "/login").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Waits until the demo shop, the seed of all that is generated, has opened. */
  void awaitDemo() throws IOException, InterruptedException {
    while (!Files.readString(folder.resolve("desk.log")).contains("the demo shop is open")) {
      Thread.sleep(200);
    }
  }

  Web web() throws IOException {
    return new Web(port);
  }

  double secondsToFirstPage() {
    return nanosToFirstPage / 1e9;
  }

  /** A connection of its own to the desk's database, as the desk's role. */
  Connection database() throws IOException, SQLException {
    var postgres = folder.resolve("data/postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/refunddesk?sslmode=disable&reWriteBatchedInserts=true"
            .formatted(Files.readString(postgres.resolve("port")).strip()),
        "refunddesk",
        Files.readString(postgres.resolve("secret")).strip());
  }

  /** What the desk holds in memory, in MB. */
  long residentMegabytes() throws IOException {
    return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / 1024;
  }

  /** What PostgreSQL holds in memory, shared pages counted once, in MB. */
  long postgresMegabytes() throws IOException {
    var pid = Files.readAllLines(folder.resolve("data/postgres/cluster/postmaster.pid")).getFirst();
    var server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    long sum = 0;
    for (var each : Stream.concat(Stream.of(server), server.descendants()).toList()) {
      sum += kilobytes(Path.of("/proc/" + each.pid() + "/smaps_rollup"), "Pss:");
    }
    return sum / 1024;
  }

  private static long kilobytes(Path file, String name) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
