package dev.refunddesk.calendar;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.platform.StableJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SQL of editions. One that was read is remembered, as it never changes; which is the newest is
 * asked of the table each time, as another node may have added one.
 */
@Repository
class EditionStore {

  private static final JsonMapper JSON = StableJson.mapper();
  private static final int MOST = 100;

  private final JdbcClient db;
  private final Map<Integer, Edition> known = new ConcurrentHashMap<>();

  EditionStore(JdbcClient db) {
    this.db = db;
  }

  private record Row(
      int number,
      String body,
      Edition.Change change,
      String detail,
      Actor author,
      Instant savedAt) {

    Edition edition() {
      var almanac = JSON.readValue(body, Almanac.class);
      return new Edition(number, almanac, almanac.calendar(), change, detail, author, savedAt);
    }
  }

  /** The number of the newest edition; zero if there is none. */
  int newest() {
    return db.sql("select coalesce(max(number), 0) from calendar.edition")
        .query(Integer.class)
        .single();
  }

  Optional<Edition> find(int number) {
    var remembered = known.get(number);
    return remembered == null ? read(number) : Optional.of(remembered);
  }

  private Optional<Edition> read(int number) {
    var edition =
        db.sql(
                """
                select number, body, change, detail, author_kind, author_id, author_name, saved_at
                from calendar.edition where number = :number
                """)
            .param("number", number)
            .query(RecordRow.of(Row.class))
            .optional()
            .map(Row::edition);
    edition.ifPresent(this::remember);
    return edition;
  }

  private void remember(Edition edition) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(edition.number(), edition);
  }

  /** The newest editions, the newest first. */
  List<Edition> latest(int count) {
    return db
        .sql(
            """
            select number, body, change, detail, author_kind, author_id, author_name, saved_at
            from calendar.edition order by number desc limit :count
            """)
        .param("count", count)
        .query(RecordRow.of(Row.class))
        .list()
        .stream()
        .map(Row::edition)
        .toList();
  }

  /** Adds an edition unless its number is taken; tells whether it did. */
  boolean add(Edition edition) {
    return db.sql(
                """
                insert into calendar.edition
                  (number, body, change, detail, author_kind, author_id, author_name, saved_at)
                values (:e.number, :body, :e.change, :e.detail, :e.author.kind, :e.author.id,
                  :e.author.name, :e.savedAt)
                on conflict (number) do nothing
                """)
            .param("e", edition)
            .param("body", JSON.writeValueAsString(edition.almanac()))
            .update()
        == 1;
  }
}
