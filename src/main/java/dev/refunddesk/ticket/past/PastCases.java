package dev.refunddesk.ticket.past;

import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The past cases of a platform, the oldest first, page by page. */
@Component
public class PastCases {

  private final JdbcClient db;

  PastCases(JdbcClient db) {
    this.db = db;
  }

  /**
   * Which cases.
   *
   * @param from the first moment they were opened at
   * @param until the moment before which they were opened
   */
  public record Scope(String platform, Instant from, Instant until) {

    /** Where reading begins. */
    public Mark start() {
      return new Mark(from, "");
    }
  }

  /** A case that was read; the next ones come after it. */
  public record Mark(Instant at, String ticket) {}

  public long count(Scope scope) {
    return db.sql(
            """
            select count(*)
            from ticket.ticket t join ticket.assessment a on a.ticket = t.number
            where t.order_platform = :scope.platform
              and t.created_at >= :scope.from and t.created_at < :scope.until
            """)
        .param("scope", scope)
        .query(Long.class)
        .single();
  }

  /** So many cases behind a mark. */
  public List<PastCase> after(Mark mark, Scope scope, int most) {
    return db.sql(
            """
            select t.number as ticket, t.created_at as opened_at, a.facts as told,
              substring(a.body from '"assessedAt":"([^"]+)"')::timestamptz as assessed_at
            from ticket.ticket t join ticket.assessment a on a.ticket = t.number
            where t.order_platform = :scope.platform and t.created_at < :scope.until
              and (t.created_at, t.number) > (:mark.at::timestamptz, :mark.ticket)
            order by t.created_at, t.number
            limit :most
            """)
        .param("mark", mark)
        .param("scope", scope)
        .param("most", most)
        .query(RecordRow.of(PastCase.class))
        .list();
  }

  /** The case of a ticket; empty if it is no refund ticket of ours. */
  public Optional<PastCase> find(String ticket) {
    return db.sql(
            """
            select t.number as ticket, t.created_at as opened_at, a.facts as told,
              substring(a.body from '"assessedAt":"([^"]+)"')::timestamptz as assessed_at
            from ticket.ticket t join ticket.assessment a on a.ticket = t.number
            where t.number = :ticket
            """)
        .param("ticket", ticket)
        .query(RecordRow.of(PastCase.class))
        .optional();
  }
}
