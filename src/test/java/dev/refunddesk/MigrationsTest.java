package dev.refunddesk;

import dev.refunddesk.platform.Migrations;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.PublishedMigrations;
import dev.refunddesk.testing.TestDatabase;
import dev.refunddesk.testing.TextFile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Keeps the schemas to what we promise of them, and what a released desk has run as it was.
 *
 * <p>A release adds its migrations to the published ones: {@code mvn test -Dtest=MigrationsTest
 * -Dmigrations=publish}.
 */
class MigrationsTest {

  private static final String FOLDER = "src/main/resources/db/migration";
  private static final Pattern NAME = Pattern.compile("V[1-9]\\d*__[a-z0-9_]+\\.sql");
  private static final Pattern MADE =
      Pattern.compile("\\b(?:table|view|function|type|sequence)\\s+(?:only\\s+)?(\\w+)\\.");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Findings findings = new Findings();

  @AfterEach
  void nothingFound() {
    findings.assertNone();
  }

  @Test
  void stayAsReleasedDesksHaveRunThem() {
    var published = PublishedMigrations.in("src/test/resources/migrations.sha256");
    if ("publish".equals(System.getProperty("migrations"))) {
      published.publish(FOLDER);
    }

    published
        .changed()
        .forEach(path -> findings.add(path, "a released desk has run it; add another migration"));
    published
        .lateComers(FOLDER)
        .forEach(path -> findings.add(path, "released desks are past this number; take the next"));
  }

  @Test
  void areFoundAndKeepToTheirSchema() {
    for (var file : TextFile.under(FOLDER, "")) {
      var path = file.path();
      var schema = path.getName(path.getNameCount() - 2).toString();
      if (!NAME.matcher(path.getName(path.getNameCount() - 1).toString()).matches()) {
        findings.add(path, "is named V<n>__what_it_does.sql");
      }
      if (!Migrations.SCHEMAS.contains(schema)) {
        findings.add(path, "nobody runs it: Migrations.SCHEMAS does not know the schema");
      }
      MADE.matcher(file.text())
          .results()
          .filter(made -> !made.group(1).equals(schema))
          .forEach(
              made -> findings.add(path, "makes something in another schema: " + made.group()));
    }
  }

  @Test
  void checkEveryAmountAndNameItsCurrency() {
    report(
        "needs a check of what it may be",
        """
        select table_schema || '.' || table_name || '.' || column_name
        from information_schema.columns c
        where table_schema in (:schemas)
          and (column_name like '%\\_minor' or column_name like '%currency')
          and not exists (
            select from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
            where k.contype = 'c' and a.attname = c.column_name
              and k.conrelid = format('%I.%I', table_schema, table_name)::regclass)
        """);
    report(
        "is an amount without a currency beside it",
        """
        select table_schema || '.' || table_name || '.' || column_name
        from information_schema.columns c
        where table_schema in (:schemas) and column_name like '%\\_minor'
          and not exists (
            select from information_schema.columns other
            where other.table_schema = c.table_schema and other.table_name = c.table_name
              and other.column_name like '%currency'
            having count(*) = 1 or bool_or(other.column_name in (
              'currency', regexp_replace(c.column_name, '_minor$', '_currency'))))
        """);
    report(
        "is an amount and therefore a bigint",
        """
        select table_schema || '.' || table_name || '.' || column_name
        from information_schema.columns
        where table_schema in (:schemas) and column_name like '%\\_minor' and data_type <> 'bigint'
        """);
  }

  @Test
  void indexEveryForeignKey() {
    report(
        "is a foreign key without an index that starts with it",
        """
        select conrelid::regclass || '.' || conname from pg_constraint k
        where contype = 'f' and connamespace::regnamespace::text in (:schemas)
          and not exists (
            select from pg_index i
            where i.indrelid = k.conrelid
              and (i.indkey::smallint[])[0 : cardinality(k.conkey) - 1] @> k.conkey)
        """);
  }

  @Test
  void keepMomentsInTheWorldsTime() {
    report(
        "has no zone: timestamptz",
        """
        select table_schema || '.' || table_name || '.' || column_name
        from information_schema.columns
        where table_schema in (:schemas) and table_name <> 'flyway_schema_history'
          and data_type = 'timestamp without time zone'
        """);
  }

  @Test
  void decideNothingInTriggers() {
    report(
        "does more than refuse; Java decides, and a function that only refuses is named refuse_…",
        """
        select t.tgrelid::regclass || '.' || t.tgname
        from pg_trigger t join pg_proc f on f.oid = t.tgfoid
        where not t.tgisinternal and f.proname not like 'refuse\\_%'
        """);
  }

  private void report(String what, String sql) {
    List<String> found =
        DATABASE
            .client()
            .sql(sql)
            .param("schemas", Migrations.SCHEMAS)
            .query((row, number) -> row.getString(1))
            .list();
    found.forEach(where -> findings.add(where, what));
  }
}
