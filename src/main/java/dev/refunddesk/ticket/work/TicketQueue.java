package dev.refunddesk.ticket.work;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.platform.Planner;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.TicketType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the lists of the console show: parts of an index, never a count of the whole table. */
@Component
public class TicketQueue {

  private final JdbcClient db;
  private final Planner planner;

  TicketQueue(JdbcClient db, Planner planner) {
    this.db = db;
    this.planner = planner;
  }

  /** A saved look at the queue. */
  public enum View {
    OURS,
    MINE,
    UNASSIGNED,
    URGENT,
    APPEALS,
    SECOND,
    SNOOZED,
    WAITING,
    PAYING,
    FAILED,
    ALL
  }

  /**
   * What the person filters by; what is absent does not matter.
   *
   * @param me whose tickets are mine
   * @param after the key of the last row seen
   */
  public record Filter(
      View view,
      UUID me,
      @Nullable String platform,
      @Nullable Verdict verdict,
      @Nullable String after) {}

  /** A ticket as a line of a list. */
  public record Row(
      TicketNumber number,
      TicketType type,
      TicketStatus status,
      String subject,
      String customerName,
      @Nullable String serviceName,
      @Nullable String platform,
      @Nullable Verdict verdict,
      @Nullable Money amount,
      boolean urgent,
      int lateCount,
      @Nullable UUID assigneeId,
      @Nullable String assigneeName,
      @Nullable String holderName,
      @Nullable Instant dueAt,
      Instant createdAt,
      Instant updatedAt) {

    private String key(View view) {
      var at = isByDeadline(view) && dueAt != null ? dueAt : createdAt;
      return at + "_" + number.value();
    }
  }

  /** A part of the list: by deadline where something is to do, the newest first elsewhere. */
  @Transactional(readOnly = true)
  public Slice<Row> page(Filter filter, Instant now, int size) {
    planner.planForValues();
    var key = Key.read(filter.after());
    var rows = isByDeadline(filter.view()) ? ours(filter, key, now, size) : rest(filter, key, size);
    return Slice.of(rows, size, row -> row.key(filter.view()));
  }

  private static boolean isByDeadline(View view) {
    return switch (view) {
      case OURS, MINE, UNASSIGNED, URGENT, APPEALS, SECOND, SNOOZED -> true;
      case WAITING, PAYING, FAILED, ALL -> false;
    };
  }

  private List<Row> ours(Filter filter, Key key, Instant now, int size) {
    return db.sql(
            """
            select t.number, t.type, t.status, t.subject, t.customer_name,
              t.order_service_name as service_name, t.order_platform as platform, t.verdict,
              coalesce(t.amount_minor, t.quote_minor) as amount_minor,
              coalesce(t.amount_currency, t.quote_currency) as amount_currency,
              t.urgent, t.late_count, t.assignee_id, t.assignee_name, l.holder_name,
              t.due_at, t.created_at, t.updated_at
            from ticket.ticket t
            left join ticket.lease l on l.ticket = t.number and l.until > :now
            left join ticket.snooze s
              on s.ticket = t.number and s.version = t.version and s.until > :now
            where t.status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL')
              and (s.ticket is not null) = (:view = 'SNOOZED')
              and (:view <> 'MINE' or t.assignee_id = :me)
              and (:view <> 'UNASSIGNED' or t.assignee_id is null)
              and (:view <> 'URGENT' or t.urgent)
              and (:view <> 'APPEALS' or t.status = 'APPEALED')
              and (:view <> 'SECOND' or t.status = 'AWAITING_APPROVAL')
              and (:platform::text is null or t.order_platform = :platform)
              and (:verdict::text is null or t.verdict = :verdict)
              and (:at::timestamptz is null or (t.due_at, t.number) > (:at, :number))
            order by t.due_at, t.number
            limit :size
            """)
        .param("now", now)
        .param("view", filter.view().name())
        .param("me", filter.me())
        .param("platform", filter.platform())
        .param("verdict", filter.verdict())
        .param("at", key.at())
        .param("number", key.number())
        .param("size", size + 1)
        .query(RecordRow.of(Row.class))
        .list();
  }

  private List<Row> rest(Filter filter, Key key, int size) {
    return filter.view() == View.ALL ? all(filter, key, size) : byStatus(filter, key, size);
  }

  private List<Row> byStatus(Filter filter, Key key, int size) {
    var status =
        switch (filter.view()) {
          case WAITING -> TicketStatus.WAITING_ON_CUSTOMER;
          case PAYING -> TicketStatus.PAYING;
          case FAILED -> TicketStatus.PAYOUT_FAILED;
          case OURS, MINE, UNASSIGNED, URGENT, APPEALS, SECOND, SNOOZED, ALL ->
              throw new IllegalArgumentException(filter.view() + " is no single status");
        };
    return db.sql(
            """
            select number, type, status, subject, customer_name,
              order_service_name as service_name, order_platform as platform, verdict,
              coalesce(amount_minor, quote_minor) as amount_minor,
              coalesce(amount_currency, quote_currency) as amount_currency,
              urgent, late_count, assignee_id, assignee_name, null::text as holder_name,
              due_at, created_at, updated_at
            from ticket.ticket
            where status = :status
              and (:platform::text is null or order_platform = :platform)
              and (:verdict::text is null or verdict = :verdict)
              and (:at::timestamptz is null or (created_at, number) < (:at, :number))
            order by created_at desc, number desc
            limit :size
            """)
        .param("status", status)
        .param("platform", filter.platform())
        .param("verdict", filter.verdict())
        .param("at", key.at())
        .param("number", key.number())
        .param("size", size + 1)
        .query(RecordRow.of(Row.class))
        .list();
  }

  private List<Row> all(Filter filter, Key key, int size) {
    return db.sql(
            """
            select number, type, status, subject, customer_name,
              order_service_name as service_name, order_platform as platform, verdict,
              coalesce(amount_minor, quote_minor) as amount_minor,
              coalesce(amount_currency, quote_currency) as amount_currency,
              urgent, late_count, assignee_id, assignee_name, null::text as holder_name,
              due_at, created_at, updated_at
            from ticket.ticket
            where (:platform::text is null or order_platform = :platform)
              and (:verdict::text is null or verdict = :verdict)
              and (:at::timestamptz is null or (created_at, number) < (:at, :number))
            order by created_at desc, number desc
            limit :size
            """)
        .param("platform", filter.platform())
        .param("verdict", filter.verdict())
        .param("at", key.at())
        .param("number", key.number())
        .param("size", size + 1)
        .query(RecordRow.of(Row.class))
        .list();
  }

  /**
   * How many tickets wait in each view by deadline, up to a hundred each; nobody needs to know
   * more.
   */
  public Counts counts(UUID me, Instant now) {
    return db.sql(
            """
            with ours as (
              select t.status, t.assignee_id, t.urgent from ticket.ticket t
              left join ticket.snooze s
                on s.ticket = t.number and s.version = t.version and s.until > :now
              where t.status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL')
                and s.ticket is null
              order by t.due_at, t.number limit 100)
            select count(*) as ours,
              count(*) filter (where assignee_id = :me) as mine,
              count(*) filter (where assignee_id is null) as unassigned,
              count(*) filter (where urgent) as urgent,
              count(*) filter (where status = 'APPEALED') as appeals,
              count(*) filter (where status = 'AWAITING_APPROVAL') as second
            from ours
            """)
        .param("me", me)
        .param("now", now)
        .query(RecordRow.of(Counts.class))
        .single();
  }

  /** Counts of the hundred most pressing tickets. */
  public record Counts(
      long ours, long mine, long unassigned, long urgent, long appeals, long second) {}

  /** The place in a list: the moment it is ordered by, and the number. */
  private record Key(@Nullable Instant at, @Nullable String number) {

    static Key read(@Nullable String text) {
      if (text == null || text.indexOf('_') < 0) {
        return new Key(null, null);
      }
      var cut = text.indexOf('_');
      try {
        return new Key(Instant.parse(text.substring(0, cut)), text.substring(cut + 1));
      } catch (DateTimeParseException notOurs) {
        return new Key(null, null);
      }
    }
  }
}
