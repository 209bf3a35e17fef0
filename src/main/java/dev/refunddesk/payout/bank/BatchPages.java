package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.platform.RecordRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of the batches show. */
@Component
public class BatchPages {

  private static final int LATEST = 30;

  private final JdbcClient db;

  BatchPages(JdbcClient db) {
    this.db = db;
  }

  /** What goes out by one method in one currency. */
  public record Total(Payee.Method method, Money amount, long lines) {}

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
