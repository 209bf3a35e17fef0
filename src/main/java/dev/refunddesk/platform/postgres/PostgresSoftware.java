package dev.refunddesk.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, carried in the desk's jar and unpacked once beside the cluster. */
record PostgresSoftware(Path home) {

  private static final int OWNER_MAY_EXECUTE = 0100;

  /** The unpacked programs of the version that this desk carries. */
  static PostgresSoftware in(PostgresFolder folder) throws IOException {
    var archive = archive();
    var home = folder.root().resolve("software-" + version(archive));
    if (!Files.isDirectory(home)) {
      var draft = folder.root().resolve("software-draft");
      PostgresFolder.remove(draft);
      unpack(archive, draft);
      removeOthers(folder, draft);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresSoftware(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static URL archive() {
    var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    var name =
        switch (system) {
          case "Linux amd64" -> "/postgres-linux-x86_64.txz";
          case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
          default -> "";
        };
    var archive = name.isEmpty() ? null : PostgresSoftware.class.getResource(name);
    if (archive == null) {
      throw new DatabaseUnavailable(
          "The desk carries no PostgreSQL for "
              + system
              + ". Name an external one by REFUNDDESK_DATABASE_URL.");
    }
    return archive;
  }

  /** The checksum that the jar keeps of the archive: another archive, another folder. */
  private static String version(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    throw new IllegalStateException("PostgreSQL's archive is not in a jar: " + archive);
  }

  private static void unpack(URL archive, Path home) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, home);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
      throws IOException {
    var path = home.resolve(entry.getName()).normalize();
    if (!path.startsWith(home)) {
      throw new IllegalStateException("PostgreSQL's archive leaves its folder: " + path);
    }
    Files.createDirectories(entry.isDirectory() ? path : path.resolve("..").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (!entry.isDirectory()) {
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, permissions(entry));
    }
  }

  private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
    var executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
    return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
  }

  private static void removeOthers(PostgresFolder folder, Path draft) throws IOException {
    try (var others = Files.newDirectoryStream(folder.root(), "software-*")) {
      for (var other : others) {
        if (!other.equals(draft)) {
          PostgresFolder.remove(other);
        }
      }
    }
  }
}
