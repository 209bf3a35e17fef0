package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of the batches show. */
@Component
public class BatchPages {

  private static final int LATEST = 30;

  private final JdbcClient db;
  private final InstantSource clock;

  BatchPages(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What goes out by one method in one currency. */
  public record Total(Payee.Method method, Money amount, long lines) {}

  /**
   * A file of results that was read.
   *
   * @param open how many of its lines somebody must look at
   */
  public record Reading(UUID id, String name, Instant at, Actor by, long lines, long open) {}

  /** What the next batch would come to if it were made now. */
  public List<Total> next() {
    return db.sql(
            """
            select payee_method as method, sum(amount_minor)::bigint as amount_minor,
              amount_currency, count(*) as lines
            from (
              select * from payout.payout
              where channel = 'BANK_TRANSFER' and held and status = 'SCHEDULED'
                and due_at <= :now
              order by promised_on, reference limit :most
            ) due
            group by payee_method, amount_currency
            order by amount_currency, payee_method
            """)
        .param("now", clock.instant())
        .param("most", BankBatches.MOST_LINES)
        .query(RecordRow.of(Total.class))
        .list();
  }

  /** The files of results read for a batch, the latest first. */
  public List<Reading> readings(String number) {
    return db.sql(
            """
            select file.id, file.name, file.at, file.by_kind, file.by_id, file.by_name,
              count(*) as lines, count(*) filter (where verdict in (:open)) as open
            from payout.result_file file
            join payout.result_line line on line.file = file.id
            where file.batch = :number
            group by file.id
            order by file.at desc, file.id
            """)
        .param("number", number)
        .param("open", ResultVerdict.open())
        .query(RecordRow.of(Reading.class))
        .list();
  }

  /** The latest batches, the newest first. */
  public List<BankBatch> latest() {
    return db.sql(
            """
            select batch.number, batch.created_at, batch.by_kind, batch.by_id, batch.by_name,
              count(*) as lines, count(line.accepted_at) as accepted,
              count(*) filter (where line.result = 'SETTLED') as settled,
              count(*) filter (where line.result = 'DECLINED') as declined
            from (
              select * from payout.batch order by created_on desc, place desc limit :count
            ) batch
            join payout.batch_line line on line.batch = batch.number
            group by batch.number, batch.created_on, batch.place, batch.created_at,
              batch.by_kind, batch.by_id, batch.by_name
            order by batch.created_on desc, batch.place desc
            """)
        .param("count", LATEST)
        .query(RecordRow.of(BankBatch.class))
        .list();
  }

  /** The batch of that number; refuses an unknown one. */
  public BankBatch get(String number) {
    return db.sql(
            """
            select batch.number, batch.created_at, batch.by_kind, batch.by_id, batch.by_name,
              count(*) as lines, count(line.accepted_at) as accepted,
              count(*) filter (where line.result = 'SETTLED') as settled,
              count(*) filter (where line.result = 'DECLINED') as declined
            from payout.batch
            join payout.batch_line line on line.batch = batch.number
            where batch.number = :number
            group by batch.number
            """)
        .param("number", number)
        .query(RecordRow.of(BankBatch.class))
        .optional()
        .orElseThrow(() -> new Refusal(BankProblem.BATCH_NOT_FOUND, number));
  }

  /** The lines of a batch in the order of its file. */
  public List<BatchLine> lines(String number) {
    return db.sql(
            """
            select payout.reference, payout.ticket, line.batch, payout.amount_minor,
              payout.amount_currency, payout.payee_method, payout.payee_holder,
              payout.payee_account, payout.payee_institution, payout.payee_transaction,
              payout.status, line.accepted_at is not null as accepted, line.serial, line.reason
            from payout.batch_line line
            join payout.payout on payout.reference = line.reference
            where line.batch = :number
            order by line.reference
            """)
        .param("number", number)
        .query(RecordRow.of(BatchLine.class))
        .list();
  }

  /** What the batch comes to, by method and currency. */
  public List<Total> totals(String number) {
    return db.sql(
            """
            select payout.payee_method as method, sum(payout.amount_minor)::bigint as amount_minor,
              payout.amount_currency, count(*) as lines
            from payout.batch_line line
            join payout.payout on payout.reference = line.reference
            where line.batch = :number
            group by payout.payee_method, payout.amount_currency
            order by payout.amount_currency, payout.payee_method
            """)
        .param("number", number)
        .query(RecordRow.of(Total.class))
        .list();
  }
}
