package dev.refunddesk;

import dev.refunddesk.platform.Migrations;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.Statements;
import dev.refunddesk.testing.Statements.Statement;
import dev.refunddesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Every statement fits the migrated schema, is written whole, and keeps to its module's tables.
 *
 * <p>PostgreSQL itself prepares each one. It infers types that the driver may bind differently, so
 * a statement is only proven once a store test has run it.
 */
class SqlTest {

  private static final Pattern SCHEMA =
      Pattern.compile("(?<![:.\\w])(" + String.join("|", Migrations.SCHEMAS) + ")\\.");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|--.*");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Statements STATEMENTS = Statements.under("src/main/java");

  private final Findings findings = new Findings();

  @AfterEach
  void nothingFound() {
    findings.assertNone();
  }

  @Test
  void fitsTheSchema() throws SQLException {
    try (var connection = DATABASE.dataSource().getConnection()) {
      STATEMENTS.whole().forEach(statement -> prepare(connection, statement));
    }
  }

  @Test
  void namesOnlyTheTablesOfItsModule() {
    for (var statement : STATEMENTS.whole()) {
      SCHEMA
          .matcher(QUOTED.matcher(statement.sql()).replaceAll(""))
          .results()
          .map(found -> found.group(1))
          .filter(schema -> !schema.equals(statement.module()))
          .forEach(schema -> findings.add(statement.where(), "ask " + schema + ", not its tables"));
    }
  }

  @Test
  void isWrittenWhole() {
    for (var where : STATEMENTS.composed()) {
      findings.add(where, "one text block; what is optional as (:x::text is null or x = :x)");
    }
  }

  private void prepare(Connection connection, Statement statement) {
    var named = NamedParameterUtils.parseSqlStatement(statement.sql());
    var sql = NamedParameterUtils.substituteNamedParameters(named, null);
    try (var prepared = connection.prepareStatement(sql)) {
      prepared.getParameterMetaData();
    } catch (SQLException refused) {
      findings.add(statement.where(), String.valueOf(refused.getMessage()).replaceAll("\\s+", " "));
    }
  }
}
