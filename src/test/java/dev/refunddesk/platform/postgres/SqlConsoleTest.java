package dev.refunddesk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlConsoleTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void printsTablesInWhichChineseKeepsTheColumnsStraight() throws Exception {
    assertThat(answersTo("select '退款' as word, 7 as number\nunion all select 'refund', null;\n"))
        .endsWith(
            """
            word    number
            退款    7
            refund  ∅
            2 rows
            """);
  }

  @Test
  void tellsHowManyRowsChanged() throws Exception {
    assertThat(answersTo("create table t as select 1 as n;\nupdate t set n = 2;\n"))
        .endsWith("1 rows\n1 rows\n");
  }

  @Test
  void goesOnAfterAnError() throws Exception {
    assertThat(answersTo("select nothing;\nselect 'still here' as word;\n"))
        .contains("column \"nothing\" does not exist")
        .contains("still here");
  }

  private static String answersTo(String statements) throws IOException, SQLException {
    var written = new ByteArrayOutputStream();
    try (var connection = DATABASE.dataSource().getConnection();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      new SqlConsole(connection, out).run(new BufferedReader(new StringReader(statements)));
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
