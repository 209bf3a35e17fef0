package dev.refunddesk.ledger;

import dev.refunddesk.platform.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds the whole book up again and compares. */
@Component
class LedgerCheck implements Check {

  private final JdbcClient db;

  LedgerCheck(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "ledger";
  }

  /** Read in one snapshot, so that nobody's work in between looks like a difference. */
  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<String> findings() {
    return Stream.concat(unbalanced().stream(), differences().stream()).toList();
  }

  private List<String> unbalanced() {
    return db.sql(
            """
            select entry.reference
            from ledger.entry left join ledger.posting on posting.entry = entry.id
            group by entry.id, entry.reference, posting.amount_currency
            having count(posting.line) = 0 or 0 <>
              sum(case posting.side when 'DEBIT' then amount_minor else -amount_minor end)
            order by entry.id limit 100
            """)
        .query((row, _) -> "entry " + row.getString("reference") + " does not balance")
        .list();
  }

  private List<String> differences() {
    return db.sql(
            """
            with posted as (
              select title, detail, amount_currency as currency,
                sum(amount_minor) filter (where side = 'DEBIT') as debit,
                sum(amount_minor) filter (where side = 'CREDIT') as credit
              from ledger.posting group by title, detail, amount_currency
            ), kept as (
              select title, detail, currency, sum(debit_minor) as debit,
                sum(credit_minor) as credit
              from ledger.balance group by title, detail, currency
            )
            select title, detail, currency
            from posted full join kept using (title, detail, currency)
            where coalesce(posted.debit, 0) <> coalesce(kept.debit, 0)
              or coalesce(posted.credit, 0) <> coalesce(kept.credit, 0)
            order by title, detail, currency limit 100
            """)
        .query((row, _) -> difference(row))
        .list();
  }

  private static String difference(ResultSet row) throws SQLException {
    var account = (row.getString("title") + " " + row.getString("detail")).strip();
    return "balance of %s in %s is not what its postings sum to"
        .formatted(account, row.getString("currency"));
  }
}
