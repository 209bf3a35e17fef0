package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of batches. */
@Component
class BatchStore {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'B'yyMMdd-");

  private final JdbcClient db;

  BatchStore(JdbcClient db) {
    this.db = db;
  }

  /** Writes a new batch and tells its number; two people who make one wait for each other. */
  String insert(LocalDate day, Actor by, Instant now) {
    db.sql("lock table payout.batch in share row exclusive mode").update();
    var place =
        db.sql(
                """
                select coalesce(max(place), 0) + 1 from payout.batch where created_on = :day
                """)
            .param("day", day)
            .query(Integer.class)
            .single();
    var number = day.format(DAY) + place;
    db.sql(
            """
            insert into payout.batch
              (number, created_on, place, created_at, by_kind, by_id, by_name)
            values (:number, :day, :place, :now, :by.kind, :by.id, :by.name)
            """)
        .param("number", number)
        .param("day", day)
        .param("place", place)
        .param("now", now)
        .param("by", by)
        .update();
    return number;
  }
}
