package dev.refunddesk.revision;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.policy.Verdict;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a back-test found: the cases that come out differently, the worst for customers first. */
@Component
public class ChangedCases {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient db;

  ChangedCases(JdbcClient db) {
    this.db = db;
  }

  /** So many cases went from one verdict to the other; also those that only change the amount. */
  public record Shift(Verdict oldVerdict, Verdict newVerdict, long cases) {}

  /** What the changed cases come to in a currency. */
  public record Sum(Money old, Money fresh, long cases) {

    /** How much more customers get; below zero if less. */
    public Money difference() {
      return fresh.minus(old);
    }
  }

  /** A case on a list; the next ones come after it. */
  public record Mark(boolean worse, long lost, String ticket) {

    private static final Mark START = new Mark(true, Long.MAX_VALUE, "");

    public static Mark of(ChangedCase last) {
      return new Mark(last.worse(), last.lost(), last.ticket());
    }
  }

  public List<Shift> shifts(UUID backtest) {
    return db.sql(
            """
            select old_verdict, new_verdict, count(*) as cases from revision.changed_case
            where backtest_id = :backtest
            group by old_verdict, new_verdict
            order by cases desc, old_verdict, new_verdict
            """)
        .param("backtest", backtest)
        .query(RecordRow.of(Shift.class))
        .list();
  }

  public List<Sum> sums(UUID backtest) {
    return db.sql(
            """
            select coalesce(old_currency, new_currency) as currency,
              coalesce(sum(old_minor), 0)::bigint as old_minor,
              coalesce(sum(new_minor), 0)::bigint as fresh_minor,
              count(*) as cases
            from revision.changed_case
            where backtest_id = :backtest and coalesce(old_currency, new_currency) is not null
            group by 1
            order by 1
            """)
        .param("backtest", backtest)
        .query(RecordRow.of(Sum.class))
        .list();
  }

  /**
   * A page of the list.
   *
   * @param behind the last case of the page before; absent on the first
   * @param worseOnly whether cases that are no worse for the customer are left out
   */
  public List<ChangedCase> page(UUID backtest, @Nullable Mark behind, boolean worseOnly, int most) {
    return db.sql(
            """
            select ticket, old_verdict, new_verdict, old_minor as old_amount_minor,
              old_currency as old_amount_currency, new_minor as new_amount_minor,
              new_currency as new_amount_currency, old_clause, new_clause, worse, lost
            from revision.changed_case
            where backtest_id = :backtest and (worse or not :worseOnly)
              and (worse < :mark.worse or (worse = :mark.worse
                and (lost < :mark.lost or (lost = :mark.lost and ticket > :mark.ticket))))
            order by worse desc, lost desc, ticket
            limit :most
            """)
        .param("backtest", backtest)
        .param("mark", behind == null ? Mark.START : behind)
        .param("worseOnly", worseOnly)
        .param("most", most)
        .query(RecordRow.of(ChangedCase.class))
        .list();
  }

  /** All of them in the order of the list, a page at a time. */
  @Transactional(readOnly = true)
  public void each(UUID backtest, Consumer<ChangedCase> taker) {
    var page = page(backtest, null, false, AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(taker);
      page = page(backtest, Mark.of(page.getLast()), false, AT_ONCE);
    }
  }
}
