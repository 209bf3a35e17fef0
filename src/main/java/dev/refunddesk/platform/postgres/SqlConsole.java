package dev.refunddesk.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A console on the desk's database, for developers: {@code psql} where it is installed, otherwise
 * this one, which reads statements that end with a semicolon and prints tables.
 */
final class SqlConsole {

  private final Connection connection;
  private final PrintStream out;

  SqlConsole(Connection connection, PrintStream out) {
    this.connection = connection;
    this.out = out;
  }

  static void main(String[] arguments) throws Exception {
    System.exit(open());
  }

  private static int open() throws IOException, SQLException, InterruptedException {
    var environment = System.getenv();
    var url = environment.getOrDefault("REFUNDDESK_DATABASE_URL", "");
    var user = environment.getOrDefault("REFUNDDESK_DATABASE_USER", "");
    var password = environment.getOrDefault("REFUNDDESK_DATABASE_PASSWORD", "");
    var data = Path.of(environment.getOrDefault("REFUNDDESK_DATA", "data"));
    try (var database = DeskDatabase.of(new DatabaseSettings(url, user, password, true), data)) {
      return open(database, environment.getOrDefault("PATH", ""));
    } catch (DatabaseUnavailable failure) {
      System.err.println(failure.getMessage());
      return 1;
    }
  }

  private static int open(DeskDatabase database, String path)
      throws IOException, SQLException, InterruptedException {
    var folders = Arrays.stream(path.split(":", -1));
    if (folders.anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")))) {
      return psql(database);
    }
    var user = database.getUsername();
    try (var connection =
        DriverManager.getConnection(database.getJdbcUrl(), user, database.getPassword())) {
      var in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
      return new SqlConsole(connection, System.out).run(new BufferedReader(in));
    }
  }

  private static int psql(DeskDatabase database) throws IOException, InterruptedException {
    var url = database.getJdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    var psql = new ProcessBuilder("psql", url).inheritIO();
    put(psql, "PGUSER", database.getUsername());
    put(psql, "PGPASSWORD", database.getPassword());
    return psql.start().waitFor();
  }

  private static void put(ProcessBuilder process, String name, @Nullable String value) {
    if (value != null) {
      process.environment().put(name, value);
    }
  }

  /** Runs statement after statement to the end of the input; an error ends none but its own. */
  int run(BufferedReader in) throws IOException {
    var statement = new StringBuilder();
    out.println("-- statements end with a semicolon, the console with Ctrl-D");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      statement.append(line).append('\n');
      if (line.strip().endsWith(";")) {
        execute(statement.toString());
        statement.setLength(0);
      }
    }
    return 0;
  }

  private void execute(String sql) {
    try (var statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (var rows = statement.getResultSet()) {
          out.print(ResultTable.of(rows));
        }
      } else {
        out.println(statement.getUpdateCount() + " rows");
      }
    } catch (SQLException refused) {
      out.println(refused.getMessage());
    }
  }
}
