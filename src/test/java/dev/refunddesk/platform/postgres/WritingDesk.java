package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process of its own that runs a server, writes rows without end, and acknowledges each. */
final class WritingDesk {

  private WritingDesk() {}

  @SuppressWarnings("SystemOut")
  static void main(String[] arguments) throws SQLException {
    var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists acknowledged (number int primary key)");
      for (var number = 1; ; number++) {
        statement.execute("insert into acknowledged values (" + number + ")");
        System.out.println(number);
      }
    }
  }

  static Process start(Path data) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            WritingDesk.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
