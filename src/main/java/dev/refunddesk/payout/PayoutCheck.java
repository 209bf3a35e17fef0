package dev.refunddesk.payout;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.ledger.AccountTitle;
import dev.refunddesk.ledger.TrialBalance;
import dev.refunddesk.platform.Check;
import dev.refunddesk.platform.RecordRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds all payouts up and compares them with what is kept for each tender and with the book. */
@Component
class PayoutCheck implements Check {

  private final JdbcClient db;
  private final TrialBalance balances;

  PayoutCheck(JdbcClient db, TrialBalance balances) {
    this.db = db;
    this.balances = balances;
  }

  @Override
  public String name() {
    return "payouts";
  }

  /** A credit to a balance whose result is being written shows up as a difference for a moment. */
  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<String> findings() {
    var findings = new ArrayList<>(charges());
    var owed = owed();
    for (var line : balances.lines()) {
      var none = Money.zero(line.debit().currency());
      var expected =
          owed.stream().filter(sum -> sum.currency().equals(none.currency())).findFirst();
      if (line.title() == AccountTitle.REFUNDS_PAYABLE
          && !line.balance().equals(expected.orElse(none))) {
        findings.add(
            "refunds payable are %s, open payouts %s"
                .formatted(line.balance(), expected.orElse(none)));
      }
    }
    return findings;
  }

  private List<String> charges() {
    return db.sql(
            """
            select charge.tender
            from payout.charge left join payout.payout on payout.tender = charge.tender
            group by charge.tender
            having charge.settled_minor <>
                coalesce(sum(amount_minor) filter (where status = 'SETTLED'), 0)
              or charge.reserved_minor <>
                coalesce(sum(amount_minor) filter (where status in (
                  'SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN', 'DECLINED')), 0)
            order by charge.tender limit 100
            """)
        .query((row, _) ->
            "payouts for %s differ from what is kept for it".formatted(row.getString("tender")))
        .list();
  }

  private List<Money> owed() {
    return db
        .sql(
            """
            select sum(amount_minor)::bigint as amount_minor, amount_currency
            from payout.payout
            where status in ('SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN', 'DECLINED')
            group by amount_currency
            """)
        .query(RecordRow.of(Sum.class))
        .list()
        .stream()
        .map(Sum::amount)
        .toList();
  }

  private record Sum(Money amount) {}
}
