package dev.refunddesk.ticket.work;

import dev.refunddesk.kernel.Slice;
import dev.refunddesk.platform.Planner;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.platform.SearchWords;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets by what was written in them, from the moment it was written. */
@Component
public class TicketSearch {

  /** How many of the newest tickets are looked through before the index of words is asked. */
  private static final int NEAR = 3_000;

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

  private final JdbcClient db;
  private final Planner planner;
  private final InstantSource clock;
  private final ZoneId zone;

  TicketSearch(JdbcClient db, Planner planner, InstantSource clock, ZoneId zone) {
    this.db = db;
    this.planner = planner;
    this.clock = clock;
    this.zone = zone;
  }

  /** One answer. */
  public record Hit(
      TicketNumber number,
      TicketStatus status,
      String subject,
      String customerName,
      @Nullable String serviceName) {}

  /**
   * A question and where its answers go on.
   *
   * @param after the number of the last ticket seen; absent for the first part
   */
  public record Asked(String question, @Nullable String after) {}

  /** The customer's own tickets that the question's words all occur in, the newest first. */
  @Transactional(readOnly = true)
  public Slice<Hit> ofCustomer(UUID customer, Asked asked, int size) {
    var words = SearchWords.query(asked.question());
    if (words.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    planner.planForValues();
    var hits =
        db.sql(
                """
                select t.number, t.status, t.subject, t.customer_name,
                  t.order_service_name as service_name
                from ticket.search s join ticket.ticket t on t.number = s.ticket
                where s.customer_id = :customer and s.words @@ :words::tsquery
                  and (:after::text is null or (s.created_at, s.ticket) < (
                    select created_at, ticket from ticket.search
                    where ticket = :after and customer_id = :customer))
                order by s.created_at desc, s.ticket desc
                limit :count
                """)
            .param("customer", customer)
            .param("words", words)
            .param("after", asked.after())
            .param("count", size + 1)
            .query(RecordRow.of(Hit.class))
            .list();
    return slice(hits, size);
  }

  /** All tickets that the question's words all occur in, the newest first; for staff. */
  @Transactional(readOnly = true)
  public Slice<Hit> ofAll(Asked asked, int size) {
    return ofAll(asked, size, NEAR);
  }

  Slice<Hit> ofAll(Asked asked, int size, int near) {
    var words = SearchWords.query(asked.question());
    if (words.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    planner.planForValues();
    var hits = near(words, asked.after(), size + 1, near);
    if (hits.size() <= size) {
      hits = lately(words, asked.after(), size + 1);
    }
    return slice(hits.size() > size ? hits : anywhere(words, asked.after(), size + 1), size);
  }

  private static Slice<Hit> slice(List<Hit> hits, int size) {
    return Slice.of(hits, size, hit -> hit.number().value());
  }

  /** Frequent words: the newest tickets that say them are found by looking at the newest. */
  private List<Hit> near(String words, @Nullable String after, int count, int near) {
    return db.sql(
            """
            select t.number, t.status, t.subject, t.customer_name,
              t.order_service_name as service_name
            from (
              select ticket, created_at from (
                select ticket, created_at, words from ticket.search
                where :after::text is null or (created_at, ticket) < (
                  select created_at, ticket from ticket.search where ticket = :after)
                order by created_at desc, ticket desc
                limit :near) as newest
              where words @@ :words::tsquery
              order by created_at desc, ticket desc
              limit :count) as s
            join ticket.ticket t on t.number = s.ticket
            order by s.created_at desc, s.ticket desc
            """)
        .param("words", words)
        .param("after", after)
        .param("near", near)
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }

  /**
   * Less frequent words: the index tells the tickets of two months that say them, because a ticket
   * is found by its number too, and that begins with its day.
   */
  private List<Hit> lately(String words, @Nullable String after, int count) {
    var last = month(after);
    var days =
        "('rf%s':* | 'rf%s':*)".formatted(MONTH.format(last), MONTH.format(last.minusMonths(1)));
    return db.sql(
            """
            select t.number, t.status, t.subject, t.customer_name,
              t.order_service_name as service_name
            from (
              select ticket, created_at from ticket.search
              where words @@ :words::tsquery and created_at >= :since
                and (:after::text is null or (created_at, ticket) < (
                  select created_at, ticket from ticket.search where ticket = :after))
              order by created_at desc, ticket desc
              limit :count) as s
            join ticket.ticket t on t.number = s.ticket
            order by s.created_at desc, s.ticket desc
            """)
        .param("words", "(" + words + ") & " + days)
        .param("after", after)
        .param("since", last.minusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }

  /** The month of the last ticket seen; of today before the first. */
  private YearMonth month(@Nullable String after) {
    var today = YearMonth.from(clock.instant().atZone(zone));
    try {
      return TicketNumber.read(after == null ? "" : after)
          .map(number -> YearMonth.parse(number.value().substring(2, 6), MONTH))
          .orElse(today);
    } catch (DateTimeParseException nobodysNumber) {
      return today;
    }
  }

  /** Rare words: the index tells all tickets that say them. */
  private List<Hit> anywhere(String words, @Nullable String after, int count) {
    return db.sql(
            """
            with found as materialized (
              select ticket, created_at from ticket.search where words @@ :words::tsquery)
            select t.number, t.status, t.subject, t.customer_name,
              t.order_service_name as service_name
            from (
              select ticket, created_at from found
              where :after::text is null or (created_at, ticket) < (
                select created_at, ticket from ticket.search where ticket = :after)
              order by created_at desc, ticket desc
              limit :count) as s
            join ticket.ticket t on t.number = s.ticket
            order by s.created_at desc, s.ticket desc
            """)
        .param("words", words)
        .param("after", after)
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }
}
