package dev.refunddesk.revision;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of drafts; writing compares the version first. */
@Repository
class PolicyDraftStore {

  private final JdbcClient db;

  PolicyDraftStore(JdbcClient db) {
    this.db = db;
  }

  /** A draft as it is kept. */
  record Row(
      String platform,
      long version,
      int basedOn,
      String body,
      UUID changedById,
      String changedByName,
      Instant changedAt) {}

  private record Editor(UUID accountId, String name) {}

  Optional<Row> find(String platform) {
    return db.sql("select * from revision.draft where platform = :platform")
        .param("platform", platform)
        .query(RecordRow.of(Row.class))
        .optional();
  }

  List<Row> list() {
    return db.sql("select * from revision.draft order by platform")
        .query(RecordRow.of(Row.class))
        .list();
  }

  List<Actor> editors(String platform) {
    return db
        .sql(
            """
            select account_id, name from revision.editor
            where platform = :platform
            order by account_id
            """)
        .param("platform", platform)
        .query(RecordRow.of(Editor.class))
        .list()
        .stream()
        .map(editor -> new Actor(Actor.Kind.STAFF, editor.accountId(), editor.name()))
        .toList();
  }

  /** Begins a draft unless the platform has one; tells whether it did. */
  boolean add(Row row) {
    return db.sql(
                """
                insert into revision.draft
                  (platform, version, based_on, body, changed_by_id, changed_by_name, changed_at)
                values (:d.platform, :d.version, :d.basedOn, :d.body::jsonb, :d.changedById,
                  :d.changedByName, :d.changedAt)
                on conflict (platform) do nothing
                """)
            .param("d", row)
            .update()
        == 1;
  }

  /** Writes a change on top of the version before it; tells whether that was still the newest. */
  boolean change(Row row) {
    return db.sql(
                """
                update revision.draft
                set version = :d.version, body = :d.body::jsonb, changed_by_id = :d.changedById,
                  changed_by_name = :d.changedByName, changed_at = :d.changedAt
                where platform = :d.platform and version = :d.version - 1
                """)
            .param("d", row)
            .update()
        == 1;
  }

  void note(String platform, Actor editor) {
    db.sql(
            """
            insert into revision.editor (platform, account_id, name)
            values (:platform, :editor.id, :editor.name)
            on conflict (platform, account_id) do nothing
            """)
        .param("platform", platform)
        .param("editor", editor)
        .update();
  }

  boolean remove(String platform, long version) {
    return db.sql("delete from revision.draft where platform = :platform and version = :version")
            .param("platform", platform)
            .param("version", version)
            .update()
        == 1;
  }
}
