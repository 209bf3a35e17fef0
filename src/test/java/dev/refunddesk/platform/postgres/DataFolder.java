package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A data folder for each test, in which PostgreSQL's programs need not be unpacked once more. */
final class DataFolder implements BeforeEachCallback, AfterEachCallback {

  private Path path = Path.of("");

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    var parent = Files.createDirectories(Path.of("target/test-desks"));
    path = Files.createTempDirectory(parent.toAbsolutePath(), "data with blank ");
    var home = PostgresSoftware.in(PostgresFolder.under(Path.of("target/test-software"))).home();
    var link = postgres().root().resolve(String.valueOf(home.getFileName()));
    Files.createSymbolicLink(link, home);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (Files.exists(pidFile())) {
      EmbeddedPostgres.start(path).close();
    }
    PostgresFolder.remove(path);
  }

  Path path() {
    return path;
  }

  PostgresFolder postgres() throws IOException {
    return PostgresFolder.under(path);
  }

  Path pidFile() throws IOException {
    return postgres().cluster().resolve("postmaster.pid");
  }

  /** The process of the server that runs on the folder. */
  ProcessHandle server() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst())).orElseThrow();
  }
}
