package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The folder of the desk's own PostgreSQL, and what lies in it. */
record PostgresFolder(Path root) {

  /** The folder {@code postgres} under the given one; made if need be, closed to other users. */
  static PostgresFolder under(Path data) throws IOException {
    Files.createDirectories(data);
    var root = data.toRealPath().resolve("postgres");
    if (!Files.isDirectory(root)) {
      Files.createDirectory(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return new PostgresFolder(root);
  }

  /** Held by the process that runs the server; beside the cluster, so that it outlives it. */
  Path lock() {
    return root.resolve("lock");
  }

  /** The process that holds the lock. */
  Path owner() {
    return root.resolve("owner");
  }

  /** The password of the desk's role, readable by its user alone. */
  Path secret() {
    return root.resolve("secret");
  }

  /** The port of the last start, kept as long as nobody else took it. */
  Path port() {
    return root.resolve("port");
  }

  /** PostgreSQL's data directory. */
  Path cluster() {
    return root.resolve("cluster");
  }

  /** A cluster in the making: whatever lies here was interrupted and may be removed. */
  Path draft() {
    return root.resolve("cluster-draft");
  }

  /** Removes a tree, if it is there. */
  static void remove(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
