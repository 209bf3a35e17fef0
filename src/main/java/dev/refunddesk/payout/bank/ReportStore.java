package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.platform.Database;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports on files of results, kept as evidence. */
@Component
class ReportStore {

  private final JdbcClient db;
  private final Database database;

  ReportStore(JdbcClient db, Database database) {
    this.db = db;
    this.database = database;
  }

  void insert(ResultReport report) {
    db.sql(
            """
            insert into payout.result_file (id, batch, name, at, by_kind, by_id, by_name)
            values (:r.id, :r.batch, :r.name, :r.at, :r.by.kind, :r.by.id, :r.by.name)
            """)
        .param("r", report)
        .update();
    var rows = report.lines().stream().map(line -> new Row(report.id(), line)).toList();
    database.each(
        """
        insert into payout.result_line (file, line, reference, verdict, detail)
        values (:row.file, :row.line.line, :row.line.reference, :row.line.verdict, :row.line.detail)
        """,
        "row",
        rows);
  }

  private record Row(UUID file, ResultReport.Line line) {}

  Optional<ResultReport> find(UUID id) {
    return db.sql(
            """
            select id, batch, name, at, by_kind, by_id, by_name
            from payout.result_file where id = :id
            """)
        .param("id", id)
        .query(RecordRow.of(Head.class))
        .optional()
        .map(head -> head.with(lines(id)));
  }

  private List<ResultReport.Line> lines(UUID file) {
    return db.sql(
            """
            select line, reference, verdict, detail
            from payout.result_line where file = :file order by line
            """)
        .param("file", file)
        .query(RecordRow.of(ResultReport.Line.class))
        .list();
  }

  private record Head(UUID id, String batch, String name, Instant at, Actor by) {

    ResultReport with(List<ResultReport.Line> lines) {
      return new ResultReport(id, batch, name, at, by, lines);
    }
  }
}
