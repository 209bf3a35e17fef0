package dev.refunddesk.attachment;

import dev.refunddesk.platform.RecordRow;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/** The table of files. */
@Component
class AttachmentStore {

  private final JdbcClient db;

  AttachmentStore(JdbcClient db) {
    this.db = db;
  }

  /** Lets nobody else add to the folder until the transaction ends. */
  void lock(String folder) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('attachment/' || :folder, 0))")
        .param("folder", folder)
        .query((row, number) -> folder)
        .single();
  }

  /** Writes the file into the first free place of its folder; tells whether there was one. */
  boolean insert(Attachment file, String sha256, InputStream content) {
    return db.sql(
                """
                insert into attachment.file (
                  id, folder, place, name, type, size, sha256, uploaded_by, uploaded_at, content)
                select
                  :f.id, :f.folder, free.place, :f.name, :f.type, :f.size, :sha256,
                  :f.uploadedBy, :f.uploadedAt, :content
                from generate_series(1, 8) as free (place)
                where not exists (
                  select from attachment.file taken
                  where taken.folder = :f.folder and taken.place = free.place)
                order by free.place limit 1
                """)
            .param("f", file)
            .param("sha256", sha256)
            .param("content", new SqlBinaryValue(content, file.size()))
            .update()
        == 1;
  }

  Optional<Attachment> find(UUID id) {
    return db.sql(
            """
            select id, folder, name, type, size, uploaded_by, uploaded_at
            from attachment.file where id = :id
            """)
        .param("id", id)
        .query(RecordRow.of(Attachment.class))
        .optional();
  }

  Optional<Attachment> find(String folder, String sha256) {
    return db.sql(
            """
            select id, folder, name, type, size, uploaded_by, uploaded_at
            from attachment.file where folder = :folder and sha256 = :sha256
            """)
        .param("folder", folder)
        .param("sha256", sha256)
        .query(RecordRow.of(Attachment.class))
        .optional();
  }

  List<Attachment> list(String folder) {
    return db.sql(
            """
            select id, folder, name, type, size, uploaded_by, uploaded_at
            from attachment.file where folder = :folder order by uploaded_at, id
            """)
        .param("folder", folder)
        .query(RecordRow.of(Attachment.class))
        .list();
  }

  List<Attachment> listIn(List<String> folders) {
    return db.sql(
            """
            select id, folder, name, type, size, uploaded_by, uploaded_at
            from attachment.file where folder in (:folders)
            order by array_position(array[:folders]::text[], folder), uploaded_at, id
            """)
        .param("folders", folders)
        .query(RecordRow.of(Attachment.class))
        .list();
  }

  List<Attachment> list(Collection<UUID> ids) {
    return db.sql(
            """
            select id, folder, name, type, size, uploaded_by, uploaded_at
            from attachment.file where id in (:ids) order by uploaded_at, id
            """)
        .param("ids", ids)
        .query(RecordRow.of(Attachment.class))
        .list();
  }

  /** What of a folder is in another as well, as it is called there. */
  List<Attachment> twins(String from, String to) {
    return db.sql(
            """
            select there.id, there.folder, there.name, there.type, there.size,
              there.uploaded_by, there.uploaded_at
            from attachment.file here
            join attachment.file there on there.sha256 = here.sha256 and there.folder = :to
            where here.folder = :from order by here.uploaded_at, here.id
            """)
        .param("from", from)
        .param("to", to)
        .query(RecordRow.of(Attachment.class))
        .list();
  }

  void removeTwins(String from, String to) {
    db.sql(
            """
            delete from attachment.file here
            where here.folder = :from and exists (
              select from attachment.file there
              where there.folder = :to and there.sha256 = here.sha256)
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Files keep no place in the folder they were moved to: its eight are free again. */
  void move(String from, String to) {
    db.sql("update attachment.file set folder = :to, place = null where folder = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  boolean remove(UUID id, String folder) {
    return db.sql("delete from attachment.file where id = :id and folder = :folder")
            .param("id", id)
            .param("folder", folder)
            .update()
        == 1;
  }

  /** Removes what lies in folders of the kind to which nothing was added since; tells how much. */
  int removeAbandoned(String kind, Instant before) {
    return db.sql(
            """
            delete from attachment.file old
            where starts_with(old.folder, :kind) and old.uploaded_at < :before
              and not exists (
                select from attachment.file young
                where young.folder = old.folder and young.uploaded_at >= :before)
            """)
        .param("kind", kind)
        .param("before", before)
        .update();
  }

  /** Some bytes of the content; fewer at its end, none behind it. */
  Optional<byte[]> piece(UUID id, long offset, int length) {
    return db.sql(
            """
            select substring(content from :start for :length) as piece
            from attachment.file where id = :id
            """)
        .param("id", id)
        .param("start", Math.toIntExact(offset + 1))
        .param("length", length)
        .query((row, number) -> row.getBytes("piece"))
        .optional();
  }
}
