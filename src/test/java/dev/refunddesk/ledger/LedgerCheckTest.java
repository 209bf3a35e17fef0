package dev.refunddesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.Database;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerCheckTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-19T03:02:00Z");

  private final JdbcClient db = JdbcClient.create(new Database(DATABASE.dataSource()));
  private final LedgerCheck check = new LedgerCheck(db);

  @Test
  void namesWhatWasTamperedWith() {
    var amount = Money.of(100, "CNY");
    var postings =
        List.of(
            Posting.debit(Account.refunds(), amount),
            Posting.credit(Account.refundsPayable(), amount));
    new Ledger(new LedgerStore(db)).post(new Entry("sound", NOW, postings));
    assertThat(check.findings()).isEmpty();

    db.sql("update ledger.balance set debit_minor = debit_minor + 1 where title = 'REFUNDS'")
        .update();
    db.sql("alter table ledger.entry disable trigger user").update();
    db.sql("insert into ledger.entry (reference, at) values ('hollow', now())").update();

    assertThat(check.findings())
        .containsExactly(
            "entry hollow does not balance",
            "balance of REFUNDS in CNY is not what its postings sum to");
  }
}
