package dev.refunddesk.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

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
    var environment = new StandardEnvironment();
    ConfigurationPropertySources.attach(environment);
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.exit(open(environment, out));
  }

  private static int open(Environment environment, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    var settings = Binder.get(environment);
    var access = settings.bindOrCreate("refunddesk.database", DatabaseSettings.class);
    var data = settings.bind("refunddesk.data", Path.class).orElse(Path.of("data"));
    try (var database = DeskDatabase.of(access, data)) {
      return hasPsql(environment) ? psql(database) : ownConsole(database, out);
    } catch (DatabaseUnavailable failure) {
      out.println(failure.getMessage());
      return 1;
    }
  }

  private static boolean hasPsql(Environment environment) {
    var folders = environment.getProperty("PATH", "").split(":", -1);
    return Arrays.stream(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
  }

  private static int ownConsole(DeskDatabase database, PrintStream out)
      throws IOException, SQLException {
    var user = database.getUsername();
    try (var connection =
        DriverManager.getConnection(database.getJdbcUrl(), user, database.getPassword())) {
      var in = new InputStreamReader(System.in, UTF_8);
      return new SqlConsole(connection, out).run(new BufferedReader(in));
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
