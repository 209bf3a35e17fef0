package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The desk's cluster: made once, by a single rename, so that it is whole or not there. */
record Cluster(PostgresFolder folder, PostgresSoftware software) {

  /** The role and the database of the desk. */
  static final String NAME = "refunddesk";

  private static final int SECRET_BYTES = 24;

  /** Makes the cluster if there is none. */
  void prepare() throws IOException {
    if (Files.exists(folder.cluster())) {
      return;
    }
    PostgresFolder.remove(folder.draft());
    writePrivately(folder.secret(), randomSecret());
    initialize();
    createDesk();
    Files.move(folder.draft(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    force(folder.root());
  }

  /**
   * Writes the settings that the desk insists on. What an operator wants otherwise goes into
   * another file of {@code conf.d}, or into {@code postgresql.conf}.
   */
  void configure(int port) throws IOException {
    var settings =
        """
        # Written by the desk at each start.
        port = %d
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = '256MB'
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = ''
        log_min_messages = log
        log_min_error_statement = panic
        log_checkpoints = off
        jit = off
        """
            .formatted(port);
    Files.writeString(folder.cluster().resolve("conf.d/00-desk.conf"), settings);
  }

  /** The superuser's password is drawn and forgotten: nobody signs in as superuser. */
  private void initialize() throws IOException {
    var password = folder.root().resolve("superuser-secret");
    writePrivately(password, randomSecret());
    PostgresProgram.of(
            software.program("initdb"),
            "--pgdata=" + folder.draft(),
            "--username=postgres",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--lc-collate=C",
            "--lc-ctype=C.UTF-8",
            "--lc-messages=C")
        .run("");
    Files.delete(password);
    Files.createDirectory(folder.draft().resolve("conf.d"));
    Files.writeString(
        folder.draft().resolve("postgresql.conf"),
        "\ninclude_dir = 'conf.d'\n",
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  /** Creates the desk's own role and database, with the server in single-user mode. */
  private void createDesk() throws IOException {
    var statements =
        """
        create role %1$s login createdb password '%2$s'
        create database %1$s owner %1$s
        """
            .formatted(NAME, Files.readString(folder.secret()));
    var output =
        PostgresProgram.of(
                software.program("postgres"),
                "--single",
                "-D",
                folder.draft().toString(),
                "postgres")
            .run(statements);
    if (output.contains("ERROR:") || output.contains("FATAL:")) {
      throw new DatabaseUnavailable("PostgreSQL could not create the desk's role: " + output);
    }
  }

  private static String randomSecret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void writePrivately(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
  }

  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
