package dev.refunddesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Database;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-19T03:02:00Z");
  private static final UUID LIN = UUID.fromString("00000000-0000-7000-8000-00000000116e");

  private final JdbcClient db = JdbcClient.create(new Database(DATABASE.dataSource()));
  private final Ledger ledger = new Ledger(new LedgerStore(db));
  private final TrialBalance balances = new TrialBalance(db);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()));

  @Test
  void readsBackWhatWasPosted() {
    var entry = credit(LIN, "read/back", 84_64);

    assertThat(ledger.post(entry)).isTrue();

    assertThat(ledger.find("read/back")).contains(entry);
  }

  @Test
  void postsAnEntryOnceHoweverOftenItIsAsked() {
    var customer = UUID.randomUUID();

    var news =
        IntStream.range(0, 32)
            .parallel()
            .filter(_ -> ledger.post(credit(customer, "once", 100)))
            .count();

    assertThat(news).isEqualTo(1);
    assertThat(balanceOf(customer)).isEqualTo(100);
  }

  @Test
  void refusesAnotherEntryOfTheSameReference() {
    ledger.post(credit(LIN, "taken", 100));

    assertThatThrownBy(() -> ledger.post(credit(LIN, "taken", 101))).isInstanceOf(Refusal.class);
  }

  @Test
  void undoesAnEntryByAddingItsReversal() {
    var customer = UUID.randomUUID();
    ledger.post(credit(customer, "undone", 100));

    ledger.reverse("undone", NOW);
    ledger.reverse("undone", NOW);

    assertThat(balanceOf(customer)).isZero();
    assertThat(ledger.find("undone/reversed")).isPresent();
  }

  @Test
  void neverDrainsACustomerBelowNothing() {
    var customer = UUID.randomUUID();
    ledger.post(credit(customer, "filled", 10_00));

    var taken =
        IntStream.range(0, 40).parallel().filter(n -> takes(customer, "drain/" + n, 3_00)).count();

    assertThat(taken).isEqualTo(3);
    assertThat(balanceOf(customer)).isEqualTo(1_00);
  }

  private boolean takes(UUID customer, String reference, long minor) {
    try {
      return ledger.post(credit(customer, reference, minor).reversal(NOW));
    } catch (Refusal refusal) {
      return false;
    }
  }

  @Test
  void sumsItsBalancesUpToNothing() {
    ledger.post(credit(LIN, "summed", 12_34));

    var sum =
        balances.lines().stream().mapToLong(l -> l.debit().minor() - l.credit().minor()).sum();

    assertThat(sum).isZero();
  }

  @Test
  void refusesAnUnbalancedEntryWrittenBehindItsBack() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              insertEntry("crooked");
              insertPosting("crooked", 1, "DEBIT", Money.of(100, "CNY"));
              insertPosting("crooked", 2, "CREDIT", Money.of(100, "USD"));
            }))
        .hasMessageContaining("does not balance");
    assertThatThrownBy(() -> insertEntry("empty")).hasMessageContaining("does not balance");
    assertThat(ledger.find("crooked")).isEmpty();
  }

  @Test
  void refusesAPostingAddedToAnEntryLater() {
    ledger.post(credit(LIN, "complete", 100));

    assertThatThrownBy(() -> insertPosting("complete", 3, "DEBIT", Money.of(5, "CNY")))
        .hasMessageContaining("does not balance");
  }

  @Test
  void refusesToChangeOrForgetAnything() {
    ledger.post(credit(LIN, "final", 100));

    for (var change :
        List.of(
            "update ledger.posting set amount_minor = 1",
            "update ledger.entry set reference = 'another'",
            "update ledger.entry set id = default",
            "delete from ledger.posting",
            "delete from ledger.entry",
            "truncate ledger.posting",
            "truncate ledger.entry cascade")) {
      assertThatThrownBy(() -> db.sql(change).update()).isInstanceOf(DataAccessException.class);
    }
    assertThat(ledger.find("final")).isPresent();
  }

  private static Entry credit(UUID customer, String reference, long minor) {
    var amount = Money.of(minor, "CNY");
    return new Entry(
        reference,
        NOW,
        List.of(
            Posting.debit(Account.refundsPayable(), amount),
            Posting.credit(Account.customerBalance(customer), amount)));
  }

  private long balanceOf(UUID customer) {
    return balances.ofCustomer(customer, Money.of(0, "CNY").currency()).minor();
  }

  private void insertEntry(String reference) {
    db.sql("insert into ledger.entry (reference, at) values (:reference, :now)")
        .param("reference", reference)
        .param("now", NOW)
        .update();
  }

  private void insertPosting(String entry, int line, String side, Money amount) {
    db.sql(
            """
            insert into ledger.posting
              (entry, line, title, detail, side, amount_minor, amount_currency)
            select id, :line, 'BANK', '', :side, :amount.minor, :amount.currency
            from ledger.entry where reference = :entry
            """)
        .param("entry", entry)
        .param("line", line)
        .param("side", side)
        .param("amount", amount)
        .update();
  }
}
