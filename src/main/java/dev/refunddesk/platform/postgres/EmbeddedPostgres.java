package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The desk's own PostgreSQL in a folder: durable, on 127.0.0.1 alone, behind a password.
 *
 * <p>One process runs the server of a folder; it ends with that process, however that ends, and is
 * started again when it ends by itself. A second process may attach to it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final int FIRST_PORT = 15_000;

  /** Above it the system hands out ports to outgoing connections. */
  private static final int LAST_PORT = 32_000;

  private final PostgresFolder folder;
  private final @Nullable FolderLock lock;
  private final @Nullable ServerKeeper server;

  private EmbeddedPostgres(
      PostgresFolder folder, @Nullable FolderLock lock, @Nullable ServerKeeper server) {
    this.folder = folder;
    this.lock = lock;
    this.server = server;
  }

  /** Starts the server of a data folder; refuses when another process runs it. */
  public static EmbeddedPostgres start(Path data) {
    return open(data, false);
  }

  /** Starts the server of a data folder, or uses the one that another process runs. */
  public static EmbeddedPostgres startOrAttach(Path data) {
    return open(data, true);
  }

  private static EmbeddedPostgres open(Path data, boolean mayAttach) {
    try {
      var folder = PostgresFolder.under(data);
      var lock = FolderLock.take(folder);
      if (lock.isPresent()) {
        return run(folder, lock.get());
      }
      if (mayAttach) {
        return new EmbeddedPostgres(folder, null, null);
      }
      throw new DatabaseUnavailable(
          "Another desk (process %s) is running on the folder %s. "
                  .formatted(Files.readString(folder.owner()), data.toAbsolutePath())
              + "Stop it, or name another folder by REFUNDDESK_DATA.");
    } catch (IOException failure) {
      throw new DatabaseUnavailable("The desk's PostgreSQL cannot use " + data, failure);
    }
  }

  private static EmbeddedPostgres run(PostgresFolder folder, FolderLock lock) throws IOException {
    try {
      var software = PostgresSoftware.in(folder);
      var cluster = new Cluster(folder, software);
      cluster.prepare();
      new OldServer(folder, software).clear();
      cluster.configure(freePort(folder));
      return new EmbeddedPostgres(folder, lock, ServerKeeper.start(folder, software));
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /** Where the desk's database is. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%s/%s?sslmode=disable&gssEncMode=disable"
        .formatted(read(folder.port()), Cluster.NAME);
  }

  /** The desk's role, the owner of its database; it may create databases, and is no superuser. */
  public String user() {
    return Cluster.NAME;
  }

  public String password() {
    return read(folder.secret());
  }

  /** Stops the server, if it was this one that started it. */
  @Override
  public void close() {
    try {
      if (server != null) {
        server.stop();
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException failure) {
      throw new DatabaseUnavailable("PostgreSQL did not stop in " + folder.root(), failure);
    }
  }

  /** The port of the last start if nobody else took it, otherwise another, which is kept. */
  private static int freePort(PostgresFolder folder) throws IOException {
    var kept = Files.exists(folder.port()) ? Integer.parseInt(read(folder.port())) : randomPort();
    for (var port = kept; ; port = randomPort()) {
      if (isFree(port)) {
        Files.writeString(folder.port(), Integer.toString(port));
        return port;
      }
    }
  }

  private static int randomPort() {
    return ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
  }

  private static boolean isFree(int port) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (BindException taken) {
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new DatabaseUnavailable("The desk's PostgreSQL has not been started", failure);
    }
  }
}
