package dev.refunddesk.purchase.imports;

import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.purchase.imports.Tally.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and their files in the database. */
@Repository
class ImportStore {

  private static final String PASSED_OVER = "";

  private final JdbcClient db;

  ImportStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ImportRun run, byte[] content, Columns columns) {
    db.sql(
            """
            insert into purchase.import_run (id, file_name, size_bytes, content, form, encoding,
              takes_meant, header_line, headers, fields, state, by_name, created_at)
            values (:r.id, :r.fileName, :r.sizeBytes, :content, :r.form, :r.encoding,
              :r.takesMeant, :c.line, array[:c.headers], array[:fields], :r.state, :r.byName,
              :r.createdAt)
            """)
        .param("r", run)
        .param("content", content)
        .param("c", columns)
        .param("fields", names(columns))
        .update();
  }

  /** Writes another reading of the same file; what was found by the one before is void. */
  void update(ImportRun run, Columns columns) {
    db.sql(
            """
            update purchase.import_run set form = :r.form, encoding = :r.encoding,
              takes_meant = :r.takesMeant, header_line = :c.line, headers = array[:c.headers],
              fields = array[:fields], state = 'UPLOADED'
            where id = :r.id
            """)
        .param("r", run)
        .param("c", columns)
        .param("fields", names(columns))
        .update();
  }

  Optional<ImportRun> find(UUID id) {
    return db.sql(
            """
            select id, file_name, size_bytes, form, encoding, takes_meant, state, added, updated,
              unchanged, wrong, kept, by_name, created_at, imported_at, undone_at
            from purchase.import_run where id = :id
            """)
        .param("id", id)
        .query(RecordRow.of(ImportRun.class))
        .optional();
  }

  List<ImportRun> latest(int count) {
    return db.sql(
            """
            select id, file_name, size_bytes, form, encoding, takes_meant, state, added, updated,
              unchanged, wrong, kept, by_name, created_at, imported_at, undone_at
            from purchase.import_run order by created_at desc, id desc limit :count
            """)
        .param("count", count)
        .query(RecordRow.of(ImportRun.class))
        .list();
  }

  Columns columns(UUID id) {
    return db.sql("select header_line, headers, fields from purchase.import_run where id = :id")
        .param("id", id)
        .query(RecordRow.of(Matched.class))
        .single()
        .columns();
  }

  /** The file; gone some days after the upload. */
  Optional<byte[]> content(UUID id) {
    return db.sql(
            """
            select content from purchase.import_run where id = :id and content is not null
            """)
        .param("id", id)
        .query((row, index) -> row.getBytes(1))
        .optional();
  }

  /** Keeps others from taking a step with the run until the transaction ends. */
  void lock(UUID id) {
    db.sql("select id from purchase.import_run where id = :id for update")
        .param("id", id)
        .query((row, index) -> index)
        .list();
  }

  void checked(UUID id, Counts counts) {
    db.sql(
            """
            update purchase.import_run set state = 'CHECKED', added = :c.added,
              updated = :c.updated, unchanged = :c.unchanged, wrong = :c.wrong
            where id = :id
            """)
        .param("id", id)
        .param("c", counts)
        .update();
  }

  void imported(UUID id, Counts counts, Instant now) {
    db.sql(
            """
            update purchase.import_run set state = 'IMPORTED', added = :c.added,
              updated = :c.updated, unchanged = :c.unchanged, wrong = :c.wrong,
              imported_at = :now, content = null
            where id = :id
            """)
        .param("id", id)
        .param("c", counts)
        .param("now", now)
        .update();
  }

  void undone(UUID id, int kept, Instant now) {
    db.sql(
            """
            update purchase.import_run set state = 'UNDONE', kept = :kept, undone_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("kept", kept)
        .param("now", now)
        .update();
  }

  /** Forgets runs that came to nothing. */
  void forget(Instant before) {
    db.sql(
            """
            delete from purchase.import_run
            where created_at < :before and state in ('UPLOADED', 'CHECKED')
            """)
        .param("before", before)
        .update();
  }

  private static List<String> names(Columns columns) {
    return columns.fields().stream()
        .map(field -> field.map(Enum::name).orElse(PASSED_OVER))
        .toList();
  }

  private record Matched(int headerLine, List<String> headers, List<String> fields) {

    Columns columns() {
      return new Columns(
          headerLine,
          headers,
          fields.stream()
              .map(name -> Optional.of(name).filter(known -> !known.isEmpty()).map(Field::valueOf))
              .toList());
    }
  }
}
