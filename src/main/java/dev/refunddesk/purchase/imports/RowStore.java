package dev.refunddesk.purchase.imports;

import dev.refunddesk.platform.Database;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.purchase.Purchases.Before;
import dev.refunddesk.purchase.Purchases.Change;
import dev.refunddesk.purchase.Purchases.Reversal;
import dev.refunddesk.purchase.intake.Fault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a run leaves for each row: the wrong ones with their faults, and how to undo the others. */
@Repository
class RowStore {

  private final JdbcClient db;
  private final Database database;
  private final JsonMapper json;

  RowStore(JdbcClient db, Database database, JsonMapper json) {
    this.db = db;
    this.database = database;
    this.json = json;
  }

  void forgetWrong(UUID run) {
    db.sql("delete from purchase.import_wrong_row where run_id = :run").param("run", run).update();
  }

  void addWrong(UUID run, Collection<WrongRow> rows) {
    if (!rows.isEmpty()) {
      database.each(
          """
          insert into purchase.import_wrong_row (run_id, line, cells, faults)
          values (:w.runId, :w.line, :w.cells::jsonb, :w.faults::jsonb)
          """,
          "w",
          rows.stream().map(row -> WrongLine.of(run, row, json)).toList());
    }
  }

  /**
   * The wrong rows of a run in the order of the file.
   *
   * @param after the line to go on from, 0 to begin
   */
  List<WrongRow> wrong(UUID run, int after, int count) {
    return db
        .sql(
            """
            select run_id, line, cells::text as cells, faults::text as faults
            from purchase.import_wrong_row where run_id = :run and line > :after
            order by line limit :count
            """)
        .param("run", run)
        .param("after", after)
        .param("count", count)
        .query(RecordRow.of(WrongLine.class))
        .list()
        .stream()
        .map(line -> line.row(json))
        .toList();
  }

  void addChanges(UUID run, Collection<Change> changes) {
    if (!changes.isEmpty()) {
      database.each(
          """
          insert into purchase.import_change (run_id, order_number, version, before)
          values (:c.runId, :c.orderNumber, :c.version, :c.before::jsonb)
          """,
          "c",
          changes.stream().map(change -> ChangeLine.of(run, change, json)).toList());
    }
  }

  /**
   * How to undo a run, in parts.
   *
   * @param after the order to go on from, empty to begin
   */
  List<Reversal> reversals(UUID run, String after, int count) {
    return db
        .sql(
            """
            select run_id, order_number, version, before::text as before
            from purchase.import_change where run_id = :run and order_number > :after
            order by order_number limit :count
            """)
        .param("run", run)
        .param("after", after)
        .param("count", count)
        .query(RecordRow.of(ChangeLine.class))
        .list()
        .stream()
        .map(line -> line.reversal(json))
        .toList();
  }

  /** Forgets what can no longer be undone. */
  void forgetChanges(Instant importedBefore) {
    db.sql(
            """
            delete from purchase.import_change c using purchase.import_run r
            where r.id = c.run_id and r.imported_at < :before
            """)
        .param("before", importedBefore)
        .update();
  }

  private record WrongLine(UUID runId, int line, String cells, String faults) {

    static WrongLine of(UUID run, WrongRow row, JsonMapper json) {
      return new WrongLine(
          run,
          row.line(),
          json.writeValueAsString(row.cells()),
          json.writeValueAsString(row.faults()));
    }

    WrongRow row(JsonMapper json) {
      return new WrongRow(
          line,
          List.of(json.readValue(cells, String[].class)),
          List.of(json.readValue(faults, Fault[].class)));
    }
  }

  private record ChangeLine(UUID runId, String orderNumber, int version, @Nullable String before) {

    static ChangeLine of(UUID run, Change change, JsonMapper json) {
      var before = change.before() == null ? null : json.writeValueAsString(change.before());
      return new ChangeLine(run, change.number(), change.version(), before);
    }

    Reversal reversal(JsonMapper json) {
      return new Reversal(
          orderNumber, version, before == null ? null : json.readValue(before, Before.class));
    }
  }
}
