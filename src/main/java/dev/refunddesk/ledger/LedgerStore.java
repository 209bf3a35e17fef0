package dev.refunddesk.ledger;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The tables of the book. */
@Component
class LedgerStore {

  /**
   * The entry, its postings and the balances they change. Each connection keeps to one stripe of a
   * balance, so that two of them seldom wait for each other.
   */
  private static final String INSERT =
      """
      with added as (
        insert into ledger.entry (reference, at) values (:reference, :at)
        on conflict (reference) do nothing
        returning id
      ), line as (
        select * from unnest(
          :titles::text[], :details::text[], :sides::text[], :minors::bigint[],
          :currencies::text[])
        with ordinality as line (title, detail, side, minor, currency, number)
      ), posted as (
        insert into ledger.posting
          (entry, line, title, detail, side, amount_minor, amount_currency)
        select added.id, line.number, line.title, line.detail, line.side, line.minor,
          line.currency
        from added, line
      ), balanced as (
        insert into ledger.balance
          (title, detail, currency, stripe, debit_minor, credit_minor)
        select line.title, line.detail, line.currency,
          case line.title when 'CUSTOMER_BALANCE' then 0 else pg_backend_pid() % 16 end,
          coalesce(sum(line.minor) filter (where line.side = 'DEBIT'), 0),
          coalesce(sum(line.minor) filter (where line.side = 'CREDIT'), 0)
        from added, line
        group by line.title, line.detail, line.currency
        order by line.title, line.detail, line.currency
        on conflict (title, detail, currency, stripe) do update set
          debit_minor = balance.debit_minor + excluded.debit_minor,
          credit_minor = balance.credit_minor + excluded.credit_minor
      )
      select exists (select from added)
      """;

  private final JdbcClient db;

  LedgerStore(JdbcClient db) {
    this.db = db;
  }

  /** Writes the entry, all of it in one statement; tells whether the reference was free. */
  boolean insert(Entry entry) {
    try {
      return db.sql(INSERT)
          .param("reference", entry.reference())
          .param("at", entry.at())
          .param("titles", each(entry, "text", posting -> posting.account().title().name()))
          .param("details", each(entry, "text", posting -> posting.account().detail()))
          .param("sides", each(entry, "text", posting -> posting.side().name()))
          .param("minors", each(entry, "bigint", posting -> posting.amount().minor()))
          .param("currencies", each(entry, "text", p -> p.amount().currency().getCurrencyCode()))
          .query(Boolean.class)
          .single();
    } catch (DataIntegrityViolationException e) {
      throw refused(entry, e);
    }
  }

  private static RuntimeException refused(Entry entry, DataIntegrityViolationException e) {
    return String.valueOf(e.getMessage()).contains("would be below nothing")
        ? new Refusal(LedgerProblem.OVERDRAWN, entry.reference())
        : e;
  }

  private static SqlArrayValue each(Entry entry, String type, Function<Posting, Object> column) {
    return new SqlArrayValue(type, entry.postings().stream().map(column).toArray());
  }

  Optional<Entry> find(String reference) {
    var lines =
        db.sql(
                """
                select entry.at, posting.title, posting.detail, posting.side, posting.amount_minor,
                  posting.amount_currency
                from ledger.entry join ledger.posting on posting.entry = entry.id
                where entry.reference = :reference
                order by posting.line
                """)
            .param("reference", reference)
            .query(RecordRow.of(Line.class))
            .list();
    return lines.stream()
        .findFirst()
        .map(first -> new Entry(reference, first.at, lines.stream().map(Line::posting).toList()));
  }

  private record Line(Instant at, AccountTitle title, String detail, Side side, Money amount) {

    Posting posting() {
      return new Posting(new Account(title, detail), side, amount);
    }
  }
}
