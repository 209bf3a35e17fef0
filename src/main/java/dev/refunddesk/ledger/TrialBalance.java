package dev.refunddesk.ledger;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.RecordRow;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the accounts stand at (试算平衡表). */
@Component
public class TrialBalance {

  private final JdbcClient db;

  TrialBalance(JdbcClient db) {
    this.db = db;
  }

  /**
   * What one title stands at in one currency, all its details together.
   *
   * @param debit the sum of everything debited
   * @param credit the sum of everything credited
   */
  public record Line(AccountTitle title, Money debit, Money credit) {

    /** What is left on the side that makes the account grow; negative if it is on the other. */
    public Money balance() {
      return title.normal() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
    }
  }

  /** Every title with postings, currency by currency, in the order of the chart. */
  public List<Line> lines() {
    return db
        .sql(
            """
            select title, sum(debit_minor)::bigint as debit_minor,
              sum(credit_minor)::bigint as credit_minor, currency
            from ledger.balance
            group by title, currency
            """)
        .query(RecordRow.of(Line.class))
        .list()
        .stream()
        .sorted(
            Comparator.comparing((Line line) -> line.debit().currency().toString())
                .thenComparing(line -> line.title().code()))
        .toList();
  }

  /** What a customer holds with the shop. */
  public Money ofCustomer(UUID customer, Currency currency) {
    return db.sql(
            """
            select credit_minor - debit_minor
            from ledger.balance
            where title = 'CUSTOMER_BALANCE' and detail = :customer::text
              and currency = :currency
            """)
        .param("customer", customer)
        .param("currency", currency)
        .query(Long.class)
        .optional()
        .map(minor -> new Money(minor, currency))
        .orElse(Money.zero(currency));
  }
}
